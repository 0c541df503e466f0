import { sampleIndicators } from './sampleIndicators.ts';

type SampleForm = {
  /** A unit kind, or the code of one unit. */
  readonly of: string;
  readonly name: string;
  readonly asked: readonly { readonly code: string; readonly helpText: string | null }[];
};

const FORM_NAMES: Readonly<Record<string, string>> = {
  'phong-ban': 'Mẫu phòng, ban',
  'don-vi': 'Mẫu đơn vị',
  'truong-hoc': 'Mẫu trường học',
  thon: 'Mẫu thôn',
};

/**
 * The centre runs the broadcasting of the whole commune: it is asked what its
 * group is asked, its own work first.
 */
export const CENTRE_FORM = {
  unit: 'VHTT',
  kind: 'don-vi',
  name: 'Mẫu Trung tâm VHTT&TT',
  firstGroup: 'Truyền thanh',
  help: {
    luot_phat_thanh: 'phát trên hệ thống chung; cụm loa thôn do thôn báo',
    phut_phat_thanh: 'cộng thời lượng của các lượt trên',
  },
} as const;

/** A form for every unit kind and one of the centre's own. */
export function sampleForms(kinds: readonly string[]): readonly SampleForm[] {
  const shared = kinds.map((kind) => ({
    of: kind,
    name: FORM_NAMES[kind] ?? kind,
    asked: askedOf(kind).map(({ code }) => ({ code, helpText: null })),
  }));
  return [...shared, centreForm()];
}

function centreForm(): SampleForm {
  const { unit, kind, name, firstGroup } = CENTRE_FORM;
  const help: Readonly<Record<string, string>> = CENTRE_FORM.help;
  const asked = askedOf(kind);
  const isFirst = (each: (typeof asked)[number]) => each.groupLabel === firstGroup;
  const order = [...asked.filter(isFirst), ...asked.filter((each) => !isFirst(each))];
  return {
    of: unit,
    name,
    asked: order.map(({ code }) => ({ code, helpText: help[code] ?? null })),
  };
}

function askedOf(kind: string) {
  return sampleIndicators.filter(
    ({ appliesTo }) => appliesTo === 'all' || appliesTo.includes(kind),
  );
}
