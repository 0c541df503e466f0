import {
  IconArchive,
  IconBuildingBank,
  IconCalendarEvent,
  IconChartBar,
  IconFileDescription,
  IconFileText,
  IconHistory,
  IconLayoutBoard,
  IconListCheck,
  IconListDetails,
  IconPhoto,
  IconSend,
  IconSettings,
  IconTable,
  type Icon,
} from '@tabler/icons-react';
import { SCREEN_NAMES } from '../i18n/shell.vi.ts';

export type Screen = {
  readonly path: string;
  readonly name: string;
  readonly icon: Icon;
  /** A working screen: the rail gives its width to the work. */
  readonly isWide: boolean;
  /** Address of a screen that belongs to this one and has no place of its own in the rail. */
  readonly below?: string;
  /** Stands at the foot of the rail. */
  readonly isAtFoot: boolean;
};

/** Every screen that works, in the order of the rail. */
export const SCREENS: readonly Screen[] = [
  { path: '/', name: SCREEN_NAMES.board, icon: IconLayoutBoard, isWide: false, isAtFoot: false },
  {
    path: '/van-ban',
    name: SCREEN_NAMES.directives,
    icon: IconFileDescription,
    isWide: true,
    isAtFoot: false,
  },
  {
    path: '/dot-bao-cao',
    name: SCREEN_NAMES.campaign,
    icon: IconListDetails,
    isWide: false,
    isAtFoot: false,
  },
  {
    path: '/giao-viec',
    name: SCREEN_NAMES.handout,
    icon: IconSend,
    isWide: false,
    isAtFoot: false,
  },
  {
    path: '/nhap-ket-qua',
    below: '/khay-nhap',
    name: SCREEN_NAMES.grid,
    icon: IconTable,
    isWide: true,
    isAtFoot: false,
  },
  {
    path: '/hoat-dong',
    name: SCREEN_NAMES.activities,
    icon: IconCalendarEvent,
    isWide: true,
    isAtFoot: false,
  },
  {
    path: '/nhiem-vu',
    name: SCREEN_NAMES.duties,
    icon: IconListCheck,
    isWide: false,
    isAtFoot: false,
  },
  {
    path: '/bieu-do',
    name: SCREEN_NAMES.charts,
    icon: IconChartBar,
    isWide: false,
    isAtFoot: false,
  },
  {
    path: '/hinh-anh',
    name: SCREEN_NAMES.photos,
    icon: IconPhoto,
    isWide: true,
    isAtFoot: false,
  },
  {
    path: '/bao-cao',
    below: '/bieu-mau',
    name: SCREEN_NAMES.report,
    icon: IconFileText,
    isWide: true,
    isAtFoot: false,
  },
  {
    path: '/luu-ho-so',
    name: SCREEN_NAMES.archive,
    icon: IconArchive,
    isWide: false,
    isAtFoot: false,
  },
  {
    path: '/don-vi',
    name: SCREEN_NAMES.units,
    icon: IconBuildingBank,
    isWide: false,
    isAtFoot: false,
  },
  { path: '/nhat-ky', name: SCREEN_NAMES.record, icon: IconHistory, isWide: false, isAtFoot: true },
  {
    path: '/thiet-lap',
    name: SCREEN_NAMES.settings,
    icon: IconSettings,
    isWide: false,
    isAtFoot: true,
  },
];

/** Whether an address shows this screen or the one below it. */
export function isScreenAt({ path, below }: Screen, address: string): boolean {
  return address === path || address === below;
}

/** Address of the grid with the row of one unit chosen. */
export function gridRowPath(unitCode: string): string {
  return `/nhap-ket-qua?don-vi=${encodeURIComponent(unitCode)}`;
}

/** Names the live draft in an address of the report screen. */
export const DRAFT = 'du-thao';

/** Address of the report screen with one frozen report shown; null is the live draft. */
export function reportPath(reportId: string | null): string {
  return `/bao-cao?ban=${encodeURIComponent(reportId ?? DRAFT)}`;
}

/** Address of the register of issued reports. */
export const REGISTER_PATH = '/luu-ho-so?phan=so';
