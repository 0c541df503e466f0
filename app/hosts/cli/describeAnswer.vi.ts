import type { InferContractRouterOutputs } from '@orpc/contract';
import type { z } from 'zod';
import type { contract } from '#app/contract/contract.ts';
import type { reportSchema } from '#app/contract/schemas.ts';
import { describeFlag } from '#app/contract/importFlags.vi.ts';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { formatNumber, formatPercent } from '#app/domain/formatNumber.ts';
import type { restoreOffice } from '#app/services/openOffice.ts';
import type { IndicatorNames } from './readIndicatorNames.ts';

/** What a command answers: `data` for --json (a list prints one object a line), `text` for people. */
export type Answer = {
  readonly data: unknown;
  readonly text: string;
  /** Lists that print one JSON object a line. */
  readonly isLines?: boolean;
  /** The command ran but found something wrong: the sentence for stderr; exit 1 after printing. */
  readonly failure?: string;
};

type Outputs = InferContractRouterOutputs<typeof contract>;
type Restored = Extract<ReturnType<typeof restoreOffice>, { ok: true }>['value'];

export function describeUnits(units: Outputs['unit']['list']): Answer {
  return {
    data: units,
    text: units
      .map(({ code, kind, name }) => `${code.padEnd(6)}${UNIT_KINDS[kind].padEnd(12)}${name}`)
      .join('\n'),
  };
}

const UNIT_KINDS = {
  'phong-ban': 'Phòng, ban',
  'don-vi': 'Đơn vị',
  'truong-hoc': 'Trường học',
  thon: 'Thôn',
} as const;

export function describeStatus(status: Outputs['campaign']['status']): Answer {
  const { missingUnits, ...figures } = status;
  const share =
    figures.expected === 0 ? '' : `, đạt ${formatPercent(figures.reported / figures.expected)}`;
  return {
    data: { ...figures, missingUnits: missingUnits.map(({ code }) => code) },
    text: [
      `${figures.reported}/${figures.expected} đơn vị đã báo cáo${share}`,
      `Đúng hạn: ${figures.onTime}   Báo muộn: ${figures.late}   Không có hoạt động: ${figures.none}`,
      `Đề nghị bổ sung: ${figures.returned}   Chưa báo cáo: ${figures.missing}`,
      ...missingUnits.map(({ code, name }) => `  ${code.padEnd(6)}${name}`),
    ].join('\n'),
  };
}

export function describeImport(
  outcome: Outputs['result']['import'],
  isApplied: boolean,
  names: IndicatorNames,
): Answer {
  const lines = outcome.files.flatMap(({ file, cells, unknownUnits, refused }) => {
    const flagged = cells.filter(({ flags }) => flags.length > 0);
    return [
      refused === null ? `${file}: đọc được ${cells.length} số liệu` : `${file}: ${refused}`,
      ...flagged.map(
        ({ unit, indicator, raw, flags, source }) =>
          `  cần xem: ${source.at}, đơn vị ${unit ?? 'chưa rõ'}, ${names.get(indicator ?? '') ?? 'chưa rõ chỉ tiêu'}: ` +
          `“${excerpt(raw)}” (${flags.map(describeFlag).join('; ')})`,
      ),
      ...unknownUnits.map((name) => `  không có trong danh sách đơn vị: ${excerpt(name)}`),
    ];
  });
  const common = { data: outcome.files, isLines: true };
  if (outcome.files.every(({ refused }) => refused !== null)) {
    const failure = 'Không đọc được tệp nào. Chưa lưu số liệu.';
    return { ...common, text: lines.join('\n'), failure };
  }
  const stored = isApplied
    ? `Đã lưu ${outcome.storedCells} số liệu.`
    : 'Chưa lưu. Thêm --apply để lưu.';
  return { ...common, text: [...lines, stored].join('\n') };
}

const EXCERPT_LENGTH = 80;

/** Text of a received file on one line of the terminal, without characters that could drive it. */
function excerpt(raw: string): string {
  const line = raw.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}

export function describeReportFiles(
  report: z.infer<typeof reportSchema>,
  names: IndicatorNames,
): Answer {
  const { totals, perUnit, files, submitted } = report;
  const nameWidth = Math.max(...[...names.values()].map(({ length }) => length), 0) + 2;
  const figures = Object.entries(totals).map(([code, { value, units }]) => {
    const shown =
      typeof value === 'number'
        ? formatNumber(value)
        : Array.isArray(value)
          ? `${value.length} ý kiến`
          : 'chưa có số liệu';
    return `  ${(names.get(code) ?? code).padEnd(nameWidth)}${shown.padStart(16)}   ${units} đơn vị`;
  });
  return {
    data: { totals, perUnit, files, submitted },
    text: [
      'Tổng số:',
      ...figures,
      `Báo cáo Word:         ${files.docx}`,
      `Báo cáo Excel:        ${files.xlsx}`,
      `Bản trình lãnh đạo:   ${files.leaderDocx}`,
      `Số liệu nội bộ:       ${files.insideXlsx}`,
      ...(submitted === null ? [] : ['Đã trình ký: nội dung được chốt, số và ngày để trống.']),
    ].join('\n'),
  };
}

export function describeUndo(undone: Outputs['changeSet']['undo']): Answer {
  const action = ACTION_NAMES[undone.action] ?? 'Thao tác gần nhất';
  return { data: undone, text: `Đã hoàn tác: ${action} (${undone.subject}).` };
}

export function describeBackup(backup: Outputs['backup']['create']): Answer {
  const lost =
    backup.lostFiles.length === 0
      ? []
      : [`Có ${backup.lostFiles.length} tệp minh chứng đã mất từ trước, không sao lưu được.`];
  return {
    data: backup,
    text: [`Đã sao lưu và kiểm tra: ${backup.file} (${backup.files} tệp minh chứng)`, ...lost].join(
      '\n',
    ),
  };
}

export function describeRestore({ manifest, keptAside }: Restored): Answer {
  const aside = keptAside === null ? [] : [`Dữ liệu trước khi khôi phục được giữ tại ${keptAside}`];
  return {
    data: { createdAt: manifest.createdAt, counts: manifest.counts, keptAside },
    text: [
      `Đã khôi phục bản sao lưu lập lúc ${manifest.createdAt.slice(0, 16).replace('T', ' ')}.`,
      ...aside,
    ].join('\n'),
  };
}

export function describeHealth(health: Outputs['health']['check']): Answer {
  const lines = [
    `Cơ sở dữ liệu: ${health.database === 'ok' ? 'tốt' : 'bị hỏng'}`,
    `Liên kết dữ liệu: ${health.foreignKeyFaults === 0 ? 'tốt' : `${health.foreignKeyFaults} lỗi`}`,
    health.brokenAuditSequence === null
      ? `Nhật ký: nguyên vẹn, ${health.auditEntries} mục`
      : `Nhật ký: không còn nguyên vẹn từ mục ${health.brokenAuditSequence}`,
    `Tệp minh chứng: ${health.files} tệp${health.lostFiles.length === 0 ? '' : `, mất ${health.lostFiles.length}`}`,
  ];
  return {
    data: health,
    text: lines.join('\n'),
    ...(health.isHealthy
      ? {}
      : { failure: 'Dữ liệu có lỗi. Khôi phục từ bản sao lưu gần nhất hoặc báo người phụ trách.' }),
  };
}
