import { deadlineText } from './board.vi.ts';

type Reminder = {
  readonly campaign: string;
  readonly deadline: { readonly on: string; readonly time: string | null } | null;
  readonly today: string;
};

type RemindedUnit = {
  readonly name: string;
  readonly status: 'missing' | 'returned';
  readonly note: string | null;
};

/** A Zalo message to one unit, polite as offices write, ready to be pasted. */
export function unitReminder(reminder: Reminder, unit: RemindedUnit): string {
  return [
    `Kính gửi ${unit.name}.`,
    unit.status === 'missing'
      ? `Đề nghị đơn vị gửi kết quả “${reminder.campaign}”.`
      : `Đã nhận báo cáo “${reminder.campaign}” của đơn vị, đề nghị bổ sung${unit.note === null ? '' : `: ${unit.note}`}.`,
    ...deadlineSentence(reminder),
    ...(unit.status === 'missing'
      ? ['Nếu không có hoạt động, đề nghị trả lời “không có hoạt động”.']
      : []),
    'Trân trọng.',
  ].join('\n');
}

/** One message for the common group of all units that have not reported. */
export function groupReminder(
  reminder: Reminder,
  units: readonly Pick<Reminder & RemindedUnit, 'name' | 'deadline'>[],
): string {
  return [
    `Đề nghị các đơn vị sau gửi kết quả “${reminder.campaign}”:`,
    ...units.map(
      ({ name, deadline }, index) =>
        `${index + 1}. ${name}${ownDeadline(deadline, reminder.deadline)}`,
    ),
    ...deadlineSentence(reminder),
    'Nếu không có hoạt động, đề nghị trả lời “không có hoạt động”.',
    'Trân trọng.',
  ].join('\n');
}

/** A deadline nobody stated is not mentioned. */
function deadlineSentence({ deadline, today }: Reminder): readonly string[] {
  if (deadline === null) return [];
  const text = deadlineText(deadline);
  return [
    deadline.on < today
      ? `Hạn gửi là ${text}. Hiện chưa nhận được đủ, đề nghị đơn vị gửi sớm.`
      : `Hạn gửi: ${text}.`,
  ];
}

/** Said beside the name where a unit answers by another deadline than the rest. */
function ownDeadline(own: Reminder['deadline'], common: Reminder['deadline']): string {
  if (own === null || (own.on === common?.on && own.time === common.time)) return '';
  return ` (hạn ${deadlineText(own)})`;
}
