import { escapeBraces } from '#app/domain/proseTemplate.ts';
import type { ReportKind } from '#app/domain/reportSetting.ts';
import type { Indicator } from '#app/storage/campaignStore.ts';
import { lowerFirst } from '../inlineText.ts';
import { GROUP_PROSE } from '../proseTemplates.ts';

/** A wording of the report that the office may change. */
export type TextSpec = {
  readonly key: string;
  /** Kind of report it belongs to; `all` for the words of groups and indicators. */
  readonly kind: ReportKind | 'all';
  readonly builtIn: string;
  /** A title is bare words; a sentence may name any fact and number; a figure stands around `{n}`. */
  readonly form: 'title' | 'sentence' | 'figure';
  /** What this sentence alone may name. */
  readonly own: readonly string[];
};

/** Every wording of one kind of report, in the order of the pages. */
export function listTexts(kind: ReportKind): TextSpec[] {
  return Object.entries(BUILT_IN[kind]).map(([key, builtIn]) => ({
    key,
    kind,
    builtIn,
    form: TITLES.has(key) ? 'title' : 'sentence',
    own: OWN_PLACES[key] ?? [],
  }));
}

/** Words of the groups and indicators of a form, the same for all kinds of report. */
export function listFormTexts(indicators: readonly Indicator[]): TextSpec[] {
  const groups = Map.groupBy(
    indicators.filter(({ type }) => type !== 'text'),
    ({ groupLabel }) => groupLabel,
  );
  return [...groups].flatMap(([label, members]) => {
    const prose = Object.hasOwn(GROUP_PROSE, label) ? GROUP_PROSE[label] : undefined;
    return [
      formText(`group.title:${label}`, 'title', prose?.heading ?? escapeBraces(label)),
      formText(`group.subject:${label}`, 'title', prose?.subject ?? ''),
      ...members.flatMap((indicator) => {
        const phrase = prose?.phrases[indicator.code];
        return [
          formText(`figure.verb:${indicator.code}`, 'title', phrase?.verb ?? ''),
          formText(
            `figure.words:${indicator.code}`,
            'figure',
            phrase?.words ??
              escapeBraces(`${lowerFirst(indicator.label)}: `) +
                `{n}${escapeBraces(` ${indicator.unitOfMeasure}`)}`,
          ),
        ];
      }),
    ];
  });
}

function formText(key: string, form: TextSpec['form'], builtIn: string): TextSpec {
  return { key, kind: 'all', builtIn, form, own: form === 'figure' ? ['n'] : [] };
}

const COMMON = {
  opening:
    'Thực hiện {vanBanDen} của {coQuanVanBanDen} về việc {trichYeuVanBanDen}, {coQuanBaoCao} báo cáo kết quả thực hiện như sau:',
  openingSupplement:
    'Thực hiện {vanBanDen} của {coQuanVanBanDen} về việc {trichYeuVanBanDen}{tiepTheoBaoCao}, {coQuanBaoCao} báo cáo bổ sung kết quả sự kiện {tenSuKien} như sau:',
  coverage: 'Đến nay, {daBaoCao}/{soDonVi} đơn vị đã báo cáo{datTyLe}{chiTietBaoCao}.',
  coverageSupplement:
    'Đến nay, {daBaoCao}/{soDonVi} đơn vị có nhiệm vụ đã báo cáo kết quả sự kiện{datTyLe}{chiTietBaoCao}.',
} as const;

const FIGURES = {
  figures: '{chuThe} {ketQua} ({donViCoSoLieu} đơn vị có số liệu).',
  none: 'Không phát sinh {chiTieu}.',
  missing: 'Chưa có số liệu về {chiTieu}.',
  notDue:
    'Sự kiện {suKien}, chưa đến hạn báo cáo tại thời điểm chốt số liệu; kết quả được báo cáo bổ sung sau khi sự kiện kết thúc.',
  laterEvents: 'Kết quả sự kiện {suKien} được báo cáo bổ sung sau khi sự kiện kết thúc.',
} as const;

const CLOSE = {
  annexes: '(Số liệu chi tiết tại {cacPhuLuc} kèm theo Báo cáo này).',
  closing: 'Trên đây là {trichYeu} trên địa bàn {tenXa}, {coQuanBaoCaoNgan} trân trọng báo cáo./.',
} as const;

const DIRECTION =
  '{coQuanGiaoViec} đã ban hành {congVanXa}{veViecCongVanXa}, giao nhiệm vụ tới {soDonVi} đơn vị, gồm {soDonViTheoNhom}{cauThoiGian}.';

const BUILT_IN = {
  thematic: {
    opening: COMMON.opening,
    openingSupplement: COMMON.openingSupplement,
    sectionDirection: 'Công tác chỉ đạo, triển khai',
    direction: DIRECTION,
    coverage: COMMON.coverage,
    coverageSupplement: COMMON.coverageSupplement,
    sectionResults: 'Kết quả thực hiện',
    figures: FIGURES.figures,
    best: '{donViNhieuNhat} thực hiện nhiều nhất với {ketQuaNhieuNhat}.',
    comparison: 'So với năm trước, {soSanh}.',
    none: FIGURES.none,
    missing: FIGURES.missing,
    notDue: FIGURES.notDue,
    laterEvents: FIGURES.laterEvents,
    annexes: CLOSE.annexes,
    sectionAssessment: 'Đánh giá',
    strengths: 'Kết quả nổi bật, ưu điểm',
    weaknesses: 'Khó khăn, hạn chế',
    sectionProposals: 'Đề xuất, kiến nghị',
    closing: CLOSE.closing,
  },
  quick: {
    opening: COMMON.opening,
    openingSupplement: COMMON.openingSupplement,
    sectionDirection: 'Tình hình chung',
    coverage: COMMON.coverage,
    coverageSupplement: COMMON.coverageSupplement,
    sectionResults: 'Kết quả thực hiện',
    lead: '- {tenNhom}:',
    figures: FIGURES.figures,
    none: FIGURES.none,
    missing: FIGURES.missing,
    notDue: FIGURES.notDue,
    laterEvents: FIGURES.laterEvents,
    annexes: CLOSE.annexes,
    sectionProposals: 'Đề xuất, kiến nghị',
    closing: CLOSE.closing,
  },
  short: {
    opening: COMMON.opening,
    openingSupplement: COMMON.openingSupplement,
    coverage: COMMON.coverage,
    coverageSupplement: COMMON.coverageSupplement,
    summary: 'Kết quả chung: {ketQuaChung}.',
    none: FIGURES.none,
    missing: FIGURES.missing,
    notDue: FIGURES.notDue,
    laterEvents: FIGURES.laterEvents,
    dutyLead: 'Kết quả thực hiện từng nhiệm vụ như sau:',
    annexes: CLOSE.annexes,
    closing: CLOSE.closing,
  },
} as const satisfies Readonly<Record<ReportKind, Readonly<Record<string, string>>>>;

const TITLES: ReadonlySet<string> = new Set([
  'sectionDirection',
  'sectionResults',
  'sectionAssessment',
  'sectionProposals',
  'strengths',
  'weaknesses',
]);

const OWN_PLACES: Readonly<Record<string, readonly string[]>> = {
  figures: ['chuThe', 'ketQua', 'donViCoSoLieu'],
  best: ['donViNhieuNhat', 'ketQuaNhieuNhat'],
  comparison: ['soSanh'],
  none: ['chiTieu'],
  missing: ['chiTieu'],
  notDue: ['suKien'],
  laterEvents: ['suKien'],
  lead: ['tenNhom'],
  summary: ['ketQuaChung'],
};
