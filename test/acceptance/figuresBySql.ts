import { z } from 'zod';
import { openReadOnly, type Connection } from '#app/storage/openDatabase.ts';

const cellRow = z.object({
  unit: z.string(),
  indicator: z.string(),
  state: z.enum(['value', 'none', 'notApplicable', 'missing', 'notDue']),
  amount: z.int().nullable(),
});
const unitRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  contact: z.string(),
  phone: z.string(),
  status: z.enum(['onTime', 'late', 'none', 'returned', 'missing']),
});
const totalRow = z.object({
  indicator: z.string(),
  label: z.string(),
  unitOfMeasure: z.string(),
  groupLabel: z.string(),
  amount: z.int().nullable(),
  units: z.int(),
});
const subtotalRow = z.object({
  kind: z.string(),
  indicator: z.string(),
  amount: z.int().nullable(),
  units: z.int(),
});
const campaignRow = z.object({
  requestSubject: z.string(),
  requestIssuer: z.string(),
  collectFrom: z.string(),
  collectTo: z.string(),
  cutOffOn: z.string(),
  eventName: z.string(),
  eventStart: z.string(),
  eventEnd: z.string(),
});

export type SqlCell = z.infer<typeof cellRow>;
export type SqlUnit = z.infer<typeof unitRow>;
export type SqlTotal = z.infer<typeof totalRow>;

/**
 * The figures of a data folder with one campaign, counted by SQL alone: nothing
 * of the product's rules takes part, so that a slip there cannot agree with itself.
 * Numeric indicators only.
 */
export function readFiguresBySql(databaseFile: string) {
  const connection = openReadOnly(databaseFile);
  try {
    return countBySql(connection);
  } finally {
    connection.close();
  }
}

/** The same of an open database, which gets two views for the time it is open. */
export function countBySql(connection: Connection) {
  return {
    ...countTablesBySql(connection),
    campaign: campaignRow.parse(connection.prepare(CAMPAIGN).get()),
  };
}

/** The counts alone, of a campaign that rests on no document. */
export function countTablesBySql(connection: Connection) {
  connection.exec(CELLS);
  connection.exec(UNITS);
  return {
    cells: z.array(cellRow).parse(connection.prepare('select * from cell_by_sql').all()),
    units: z.array(unitRow).parse(connection.prepare('select * from unit_by_sql').all()),
    totals: z.array(totalRow).parse(connection.prepare(TOTALS).all()),
    subtotals: z.array(subtotalRow).parse(connection.prepare(SUBTOTALS).all()),
    photos: z.int().parse(connection.prepare(PHOTOS).pluck().get()),
    activities: z.int().parse(connection.prepare(ACTIVITIES).pluck().get()),
  };
}

export type SqlFigures = ReturnType<typeof readFiguresBySql>;

/**
 * What counts of a unit: nothing while its newest submission is returned; all
 * since its last replacement; of one cell all since its last statement that is
 * no addition: numbers add up, without any the last state stands.
 */
const CELLS = `create temp view cell_by_sql as
  with counted_submission as (
    select s.* from submission s
    where s.revision >= coalesce(
        (select max(r.revision) from submission r
         where r.roster_entry_id = s.roster_entry_id and r.kind = 'replace'), 1)
      and not exists (
        select 1 from submission n
        where n.roster_entry_id = s.roster_entry_id and n.review_state = 'returned'
          and n.revision = (select max(m.revision) from submission m
                            where m.roster_entry_id = s.roster_entry_id))
  ),
  stated as (
    select s.roster_entry_id, v.indicator_id, v.state, v.amount, s.revision,
      max(case when s.kind = 'add' then 0 else s.revision end)
        over (partition by s.roster_entry_id, v.indicator_id) as base_revision,
      last_value(v.state) over (partition by s.roster_entry_id, v.indicator_id order by s.revision
        rows between unbounded preceding and unbounded following) as last_state
    from counted_submission s join value v on v.submission_id = s.id
  ),
  summed as (
    select roster_entry_id, indicator_id, sum(amount) as amount,
      case when max(state = 'value') then 'value' else max(last_state) end as state
    from stated where revision >= base_revision
    group by roster_entry_id, indicator_id
  )
  select e.code as unit, i.code as indicator, e.id as entry_id, i.id as indicator_id,
    summed.amount as amount,
    (event.end_on is null or c.cut_off_on is null or event.end_on <= c.cut_off_on) as is_due,
    case
      when summed.state is not null then summed.state
      when not exists (select 1 from form_indicator f
                       where f.form_id = e.form_id and f.indicator_id = i.id) then 'notApplicable'
      when event.end_on > c.cut_off_on then 'notDue'
      else 'missing'
    end as state
  from campaign c
  join roster_entry e on e.campaign_id = c.id
  join indicator i on i.campaign_id = c.id and i.type <> 'text'
  left join directive_event event on event.id = i.event_id
  left join summed on summed.roster_entry_id = e.id and summed.indicator_id = i.id
  order by e.position, i.position`;

/**
 * The submission that decides punctuality is the first one after the last returned
 * one. "Nothing happened" is said of what is due; a figure given early speaks against it.
 */
const UNITS = `create temp view unit_by_sql as
  with deciding as (
    select s.roster_entry_id, s.received_on, s.received_time, min(s.revision)
    from submission s
    where s.revision > coalesce(
      (select max(r.revision) from submission r
       where r.roster_entry_id = s.roster_entry_id and r.review_state = 'returned'), 0)
    group by s.roster_entry_id
  ),
  said as (
    select entry_id, sum(state = 'none' and is_due) as nones, sum(state in ('value', 'missing')) as others
    from cell_by_sql group by entry_id
  )
  select e.id as entry_id, e.code, e.name, e.kind, u.contact_name as contact, u.phone,
    case
      when not exists (select 1 from submission s where s.roster_entry_id = e.id) then 'missing'
      when deciding.roster_entry_id is null then 'returned'
      when said.nones > 0 and said.others = 0 then 'none'
      when deciding.received_on > coalesce(e.due_on, c.unit_due_on) then 'late'
      when deciding.received_on = coalesce(e.due_on, c.unit_due_on)
        and deciding.received_time > coalesce(e.due_time, c.unit_due_time) then 'late'
      else 'onTime'
    end as status
  from campaign c
  join roster_entry e on e.campaign_id = c.id
  join unit u on u.id = e.unit_id
  join said on said.entry_id = e.id
  left join deciding on deciding.roster_entry_id = e.id
  order by e.position`;

const TOTALS = `select i.code as indicator, i.label, i.unit_of_measure as unitOfMeasure,
    i.group_label as groupLabel,
    case i.aggregate when 'max' then max(cell.amount) else sum(cell.amount) end as amount,
    sum(cell.state in ('value', 'none')) as units
  from cell_by_sql cell
  join unit_by_sql unit on unit.entry_id = cell.entry_id
    and unit.status in ('onTime', 'late', 'none')
  join indicator i on i.id = cell.indicator_id
  group by i.id order by i.position`;

const SUBTOTALS = `select unit.kind, i.code as indicator,
    case i.aggregate when 'max' then max(cell.amount) else sum(cell.amount) end as amount,
    sum(cell.state in ('value', 'none')) as units
  from cell_by_sql cell
  join unit_by_sql unit on unit.entry_id = cell.entry_id
    and unit.status in ('onTime', 'late', 'none')
  join indicator i on i.id = cell.indicator_id
  group by unit.kind, i.id`;

const CAMPAIGN = `select r.subject as requestSubject, r.issuer as requestIssuer,
    c.collect_from as collectFrom, c.collect_to as collectTo, c.cut_off_on as cutOffOn,
    e.name as eventName, e.start_on as eventStart, e.end_on as eventEnd
  from campaign c
  join directive r on r.id = c.requested_by_id
  join directive_event e on e.directive_id = c.passed_on_by_id`;

const COUNTED_ACTIVITIES = `from activity a
  join submission s on s.id = a.submission_id
  join unit_by_sql unit on unit.entry_id = s.roster_entry_id
    and unit.status in ('onTime', 'late', 'none')
  where s.revision >= coalesce(
    (select max(r.revision) from submission r
     where r.roster_entry_id = s.roster_entry_id and r.kind = 'replace'), 1)`;

const ACTIVITIES = `select count(*) ${COUNTED_ACTIVITIES}`;

const PHOTOS = `select
  (select count(*) from activity_photo p
   where p.is_chosen = 1 and p.activity_id in (select a.id ${COUNTED_ACTIVITIES}))
  + (select count(*) from campaign_photo p
     where p.is_chosen = 1 and p.roster_entry_id is not null)`;
