import { describe, expect, test } from 'vitest';
import { INDICATOR_SETS } from '#app/domain/indicatorLibrary.ts';
import { queryPriorFigures } from '#app/reports/queryPriorFigures.ts';
import { queryCampaignResults } from '#app/reports/queryCampaignResults.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignGrid } from '#app/services/campaignGrid.ts';
import { editUnit } from '#app/services/editUnit.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { createCampaign } from '#app/services/setup/createCampaign.ts';
import {
  closeCampaign,
  discardCampaign,
  openCampaign,
  reopenCampaign,
} from '#app/services/setup/moveCampaign.ts';
import { readSetup, type Setup } from '#app/services/setup/readSetup.ts';
import { formEffects } from '#app/services/setup/formEffects.ts';
import { saveForms } from '#app/services/setup/saveForms.ts';
import { saveEvents } from '#app/services/setup/saveEvents.ts';
import { saveRoster } from '#app/services/setup/saveRoster.ts';
import { saveDocument, saveFacts } from '#app/services/setup/saveSetup.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { unitSheet } from '#app/services/unitSheet.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { amount, aNewSubmission, dumpTracked } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const SAMPLE = 'ngay-hoi-dmst-2025';

describe('a new campaign', () => {
  test('from nothing has a form for every group and asks for all the rest', () => {
    const context = sampleOffice();
    const { campaign } = valueOf(createCampaign(context, { name: 'Tết 2026', previous: null }));
    const setup = valueOf(readSetup(context, campaign));
    expect(campaign).toBe('tet-2026');
    expect(setup).toMatchObject({ state: 'draft', requestedBy: null, indicators: [], roster: [] });
    expect(setup.facts).toMatchObject({ unitDeadline: null, superiorDeadline: null });
    expect(setup.forms).toHaveLength(4);
    expect(setup.gaps.map(({ gap }) => gap)).toEqual(['reportSubject', 'indicators', 'roster']);
    expect(errorOf(openCampaign(context, campaign)).code).toBe('validation');
  });

  test('is set up, opened and takes results', () => {
    const context = sampleOffice();
    const setup = preparedDraft(context);
    const opened = valueOf(openCampaign(context, setup.code));
    expect(opened.state).toBe('open');
    const cell = { unitCode: 'T01', indicator: 'bang_ron', stated: amount(4), raw: '4' };
    valueOf(saveValue(context, { campaign: setup.code, ...cell }));
    expect(total(context, setup.code, 'bang_ron')).toBe(4);
    expect(total(context, SAMPLE, 'bang_ron')).toBeNull();
  });

  test('from an earlier one takes roster, forms and indicators, never dates or papers', () => {
    const context = sampleOffice();
    const name = { code: 'T01', name: 'Thôn An Khê Mới', kind: 'thon' as const };
    valueOf(editUnit(context, { ...name, aliases: [], ...NO_CONTACT }));
    const { campaign } = valueOf(createCampaign(context, { name: 'Năm 2026', previous: SAMPLE }));
    const [before, after] = [SAMPLE, campaign].map((code) => valueOf(readSetup(context, code)));
    expect(after?.indicators.map(({ code }) => code)).toEqual(
      before?.indicators.map(({ code }) => code),
    );
    expect(after?.forms.map(({ indicators }) => indicators)).toEqual(
      before?.forms.map(({ indicators }) => indicators),
    );
    expect(after?.roster).toHaveLength(28);
    expect(after?.roster.find(({ unit }) => unit === 'T01')?.name).toBe('Thôn An Khê Mới');
    expect(before?.roster.find(({ unit }) => unit === 'T01')?.name).toBe('Thôn An Khê');
    expect(after).toMatchObject({ requestedBy: null, passedOnBy: null });
    expect(after?.previous?.code).toBe(SAMPLE);
    expect(after?.facts).toMatchObject({ unitDeadline: null, collectFrom: null, cutOffOn: null });
  });

  test('that was never opened can be discarded and brought back', () => {
    const context = sampleOffice();
    const before = dumpTracked(context.connection);
    const setup = preparedDraft(context);
    const drafted = dumpTracked(context.connection);
    valueOf(discardCampaign(context, setup.code));
    expect(dumpTracked(context.connection)['campaign']).toEqual(before['campaign']);
    valueOf(undoLastChange(context));
    expect(dumpTracked(context.connection)).toEqual(drafted);
    expect(errorOf(discardCampaign(context, SAMPLE))).toMatchObject({ reason: 'wrongState' });
  });
});

describe('changing a campaign under way', () => {
  test('an indicator taken off a form keeps its values, which still count, and takes no new ones until it is back', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(5) })));
    const before = valueOf(readSetup(context, SAMPLE));
    const without = {
      checks: before.checks,
      indicators: before.indicators,
      forms: before.forms.map((form) => ({
        ...form,
        indicators: form.indicators.filter((code) => code !== 'bang_ron'),
      })),
    };
    expect(valueOf(formEffects(context, SAMPLE, without))).toEqual([
      { effect: 'closes', indicator: 'Băng rôn', form: 'Mẫu thôn', units: 1 },
    ]);
    valueOf(saveForms(context, seen(before), without));
    expect(total(context, SAMPLE, 'bang_ron')).toBe(5);
    const cell = { indicator: 'bang_ron', stated: amount(4), raw: '4', campaign: SAMPLE };
    expect(errorOf(saveValue(context, { ...cell, unitCode: 'T02' }))).toMatchObject({
      issues: [{ path: 'T02.bang_ron', rule: 'notOnForm' }],
    });
    const after = valueOf(readSetup(context, SAMPLE));
    const { indicators, forms, checks } = before;
    valueOf(saveForms(context, seen(after), { indicators, forms, checks }));
    valueOf(saveValue(context, { ...cell, unitCode: 'T02' }));
    expect(total(context, SAMPLE, 'bang_ron')).toBe(9);
  });

  test('what a change does to units that answered is said before it is saved', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(5) })));
    const before = valueOf(readSetup(context, SAMPLE));
    const { indicators, checks } = before;
    const added = {
      indicators,
      checks,
      forms: before.forms.map((form) =>
        form.name === 'Mẫu thôn'
          ? { ...form, indicators: [...form.indicators, 'xe_luu_dong'] }
          : form,
      ),
    };
    expect(valueOf(formEffects(context, SAMPLE, added))).toEqual([
      { effect: 'asks', indicator: 'Xe tuyên truyền lưu động', form: 'Mẫu thôn', units: 1 },
    ]);
    const own = ownForm('T01', ['bang_ron']);
    const forms = [...before.forms, own];
    const changed = valueOf(saveForms(context, seen(before), { indicators, checks, forms }));
    // Without its own form the village answers its group's, which asks the same figure.
    const back = {
      indicators,
      checks,
      forms: changed.forms.filter(({ name }) => name !== own.name),
    };
    const effects = valueOf(formEffects(context, SAMPLE, back));
    expect(effects.filter(({ effect }) => effect === 'closes')).toEqual([]);
    expect(effects).toContainEqual({
      effect: 'asks',
      indicator: 'Khẩu hiệu',
      form: 'Mẫu riêng',
      units: 1,
    });
  });

  test('an indicator changes its type while nobody states it, with its checks; afterwards never', () => {
    const context = sampleOffice();
    const before = valueOf(readSetup(context, SAMPLE));
    const retyped = (setup: Setup, type: 'money' | 'decimal') => ({
      checks: setup.checks,
      forms: setup.forms,
      indicators: setup.indicators.map((each) =>
        each.code === 'bang_ron' ? { ...each, type } : each,
      ),
    });
    const after = valueOf(saveForms(context, seen(before), retyped(before, 'decimal')));
    expect(after.indicators.find(({ code }) => code === 'bang_ron')?.type).toBe('decimal');
    valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(500) })));
    const stated = valueOf(readSetup(context, SAMPLE));
    expect(stated.statedUnits).toEqual({ bang_ron: 1 });
    expect(errorOf(saveForms(context, seen(stated), retyped(stated, 'money')))).toMatchObject({
      issues: [{ path: 'indicator.Băng rôn', rule: 'typeInUse' }],
    });
  });

  test('an event entered by hand keeps its indicators from being due until the cut-off reaches it', () => {
    const context = sampleOffice();
    const draft = preparedDraft(context);
    const noPaper = valueOf(createCampaign(context, { name: 'Chưa có văn bản', previous: null }));
    const bare = valueOf(readSetup(context, noPaper.campaign));
    const event = {
      id: null,
      name: 'Hội xuân',
      start: '2026-02-20',
      end: '2026-02-22',
      venue: null,
    };
    expect(errorOf(saveEvents(context, seen(bare), [event]))).toMatchObject({
      issues: [{ rule: 'noDocument' }],
    });
    const dated = valueOf(saveEvents(context, seen(draft), [event]));
    const id = dated.events[0]?.id ?? '';
    const ofEvent = {
      checks: dated.checks,
      forms: dated.forms,
      indicators: dated.indicators.map((each) =>
        each.code === 'bang_ron' ? { ...each, event: id } : each,
      ),
    };
    const bound = valueOf(saveForms(context, seen(dated), ofEvent));
    const cutOff = (setup: Setup, cutOffOn: string) =>
      valueOf(saveFacts(context, seen(setup), { ...setup.facts, cutOffOn }));
    const early = cutOff(bound, '2026-02-19');
    valueOf(openCampaign(context, draft.code));
    const cellOf = () =>
      results(context, draft.code).units.find(({ entry }) => entry.code === 'T01')?.cells;
    expect(cellOf()?.get('bang_ron')).toEqual({ state: 'notDue' });
    expect(cellOf()?.get('khau_hieu')).toEqual({ state: 'missing' });
    cutOff(valueOf(readSetup(context, early.code)), '2026-02-22');
    expect(cellOf()?.get('bang_ron')).toEqual({ state: 'missing' });
    const used = valueOf(readSetup(context, draft.code));
    expect(errorOf(saveEvents(context, seen(used), []))).toMatchObject({
      issues: [{ path: 'event.Hội xuân', rule: 'eventInUse' }],
    });
    const turned = [{ ...event, id, end: '2026-02-01' }];
    expect(errorOf(saveEvents(context, seen(used), turned))).toMatchObject({
      issues: [{ rule: 'dateRange' }],
    });
  });

  test('a merged unit stays where it was asked, and its successor is asked from then on', () => {
    const context = sampleOffice();
    const figures = { bang_ron: amount(4) };
    for (const unit of ['T01', 'T02']) {
      valueOf(addSubmission(context, null, aNewSubmission(unit, figures)));
    }
    const entry = (code: string, name: string) => ({
      code,
      name,
      kind: 'thon' as const,
      aliases: [],
      ...NO_CONTACT,
    });
    const merged = { ...entry('T01', 'Thôn An Khê'), mergedInto: 'T02' };
    expect(errorOf(editUnit(context, merged))).toMatchObject({
      issues: [{ path: 'validTo', rule: 'required' }],
    });
    valueOf(editUnit(context, { ...merged, validTo: '2025-09-30' }));
    const ring = { ...entry('T02', 'Thôn An Khoái'), validTo: '2025-10-07', mergedInto: 'T01' };
    expect(errorOf(editUnit(context, ring))).toMatchObject({
      issues: [{ path: 'mergedInto', rule: 'mergesIntoItself' }],
    });
    const old = valueOf(readSetup(context, SAMPLE));
    expect(old.roster).toHaveLength(28);
    expect(old.groups.find(({ code }) => code === 'thon')?.units).toContain('T01');
    expect(valueOf(saveRoster(context, seen(old), old.roster)).roster).toHaveLength(28);
    const { campaign } = valueOf(createCampaign(context, { name: 'Năm 2026', previous: SAMPLE }));
    const next = valueOf(readSetup(context, campaign));
    expect(next.roster.map(({ unit }) => unit)).not.toContain('T01');
    expect(next.roster.filter(({ unit }) => unit === 'T02')).toHaveLength(1);
    expect(next.groups.find(({ code }) => code === 'thon')?.units).not.toContain('T01');
    const db = reading(context);
    const { perUnit } = queryPriorFigures(db, valueOf(findCampaign(db, campaign)));
    const successor = listUnits(db).find(({ code }) => code === 'T02');
    expect(perUnit.get(successor?.id ?? '')?.get('bang_ron')).toBe(8);
  });

  test('an indicator with values stays even when it is removed from the list', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(5) })));
    const before = valueOf(readSetup(context, SAMPLE));
    const gone = new Set(['bang_ron', 'khau_hieu']);
    const draft = {
      checks: [],
      indicators: before.indicators.filter(({ code }) => !gone.has(code)),
      forms: before.forms.map((form) => ({
        ...form,
        indicators: form.indicators.filter((code) => !gone.has(code)),
      })),
    };
    const after = valueOf(saveForms(context, seen(before), draft));
    expect(after.indicators.map(({ code }) => code)).toContain('bang_ron');
    expect(after.indicators.map(({ code }) => code)).not.toContain('khau_hieu');
  });

  test('a form follows the common order and help until it has its own; figures stay, one undo takes it back', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01', { bang_ron: amount(5) })));
    const before = valueOf(readSetup(context, SAMPLE));
    const formIn = (setup: Setup, name: string) =>
      setup.forms.find((form) => form.name === name) ?? ownForm('', []);
    expect(formIn(before, 'Mẫu thôn')).toMatchObject({ hasOwnOrder: false, ownHelp: {} });
    const order = formIn(before, 'Mẫu thôn').indicators.toReversed();
    const { indicators, checks } = before;
    const own = before.forms.map((form) =>
      form.name === 'Mẫu thôn'
        ? { ...form, hasOwnOrder: true, indicators: order, ownHelp: { bang_ron: 'chỉ tính mới' } }
        : form,
    );
    // Neither opens nor closes a cell.
    const draft = { indicators, checks, forms: own };
    expect(valueOf(formEffects(context, SAMPLE, draft))).toEqual([]);
    const rows = dumpTracked(context.connection);
    const changed = valueOf(saveForms(context, seen(before), draft));
    expect(formIn(changed, 'Mẫu thôn')).toEqual(formIn({ ...before, forms: own }, 'Mẫu thôn'));
    expect(total(context, SAMPLE, 'bang_ron')).toBe(5);

    // The common order and help change: forms without their own follow, this one does not.
    const common = indicators
      .map((each) => (each.code === 'bang_ron' ? { ...each, helpText: 'kể cả cũ' } : each))
      .toReversed();
    const later = valueOf(
      saveForms(context, seen(changed), { checks, forms: changed.forms, indicators: common }),
    );
    expect(formIn(later, 'Mẫu đơn vị').indicators.at(-1)).toBe('bang_ron');
    expect(formIn(later, 'Mẫu đơn vị')).toMatchObject({ hasOwnOrder: false, ownHelp: {} });
    expect(formIn(later, 'Mẫu thôn').ownHelp).toEqual({ bang_ron: 'chỉ tính mới' });
    expect(formIn(later, 'Mẫu thôn').indicators).toEqual(order);
    expect(
      valueOf(campaignGrid(context, SAMPLE)).forms.find(({ name }) => name === 'Mẫu thôn'),
    ).toMatchObject({ indicators: order });
    const sheet = valueOf(unitSheet(context, SAMPLE, 'T01'));
    expect(sheet.form.map(({ code }) => code)).toEqual(order);
    expect(sheet.form.at(-1)).toMatchObject({ code: 'bang_ron', helpText: 'chỉ tính mới' });

    // A campaign made from this one takes both over.
    const { campaign } = valueOf(createCampaign(context, { name: 'Đợt sau', previous: SAMPLE }));
    const next = valueOf(readSetup(context, campaign));
    expect(next.indicators.map(({ helpText }) => helpText)).toContain('kể cả cũ');
    expect(formIn(next, 'Mẫu thôn')).toMatchObject({
      indicators: order,
      ownHelp: { bang_ron: 'chỉ tính mới' },
    });

    for (const action of ['campaign.create', 'campaign.forms', 'campaign.forms']) {
      expect(valueOf(undoLastChange(context))).toMatchObject({ action });
    }
    expect(dumpTracked(context.connection)).toEqual(rows);
  });

  test('the centre of the sample is asked what its group is, its own work first', () => {
    const { forms } = valueOf(readSetup(sampleOffice(), SAMPLE));
    const [group, centre] = ['Mẫu đơn vị', 'Mẫu Trung tâm VHTT&TT'].map((name) =>
      forms.find((form) => form.name === name),
    );
    expect(centre?.target).toEqual({ unit: 'VHTT' });
    expect(centre?.indicators.toSorted()).toEqual(group?.indicators.toSorted());
    expect(centre?.indicators.slice(0, 2)).toEqual(['luot_phat_thanh', 'phut_phat_thanh']);
    expect(Object.keys(centre?.ownHelp ?? {})).toEqual(['luot_phat_thanh', 'phut_phat_thanh']);
  });

  test('a unit gets a form of its own, and its group’s again when that is gone', () => {
    const context = sampleOffice();
    const before = valueOf(readSetup(context, SAMPLE));
    const own = ownForm('T01', ['bang_ron']);
    const { indicators, forms, checks } = before;
    const changed = valueOf(
      saveForms(context, seen(before), { indicators, checks, forms: [...forms, own] }),
    );
    expect(changed.roster.find(({ unit }) => unit === 'T01')?.form).toBe('Mẫu riêng');
    const back = valueOf(saveForms(context, seen(changed), { indicators, forms, checks }));
    expect(back.roster.find(({ unit }) => unit === 'T01')?.form).toBe('Mẫu thôn');
    expect(back.forms).toHaveLength(before.forms.length);
  });

  test('a group’s form cannot go while its units have no other', () => {
    const context = sampleOffice();
    const before = valueOf(readSetup(context, SAMPLE));
    const forms = before.forms.filter(({ name }) => name !== 'Mẫu thôn');
    const { indicators, checks } = before;
    const rows = dumpTracked(context.connection);
    expect(errorOf(saveForms(context, seen(before), { indicators, forms, checks }))).toMatchObject({
      code: 'validation',
      issues: [{ rule: 'noForm' }],
    });
    expect(dumpTracked(context.connection)).toEqual(rows);
  });

  test('a unit that reported stays on the roster; a silent one may go and come', () => {
    const context = sampleOffice();
    valueOf(addSubmission(context, null, aNewSubmission('T01')));
    const before = valueOf(readSetup(context, SAMPLE));
    const without = (code: string) => before.roster.filter(({ unit }) => unit !== code);
    expect(errorOf(saveRoster(context, seen(before), without('T01')))).toEqual({
      code: 'validation',
      issues: [{ path: 'T01.roster', rule: 'hasReported' }],
    });
    const less = valueOf(saveRoster(context, seen(before), without('T02')));
    expect(less.roster).toHaveLength(27);
    const back = valueOf(saveRoster(context, seen(less), before.roster));
    expect(back.roster.map(({ unit }) => unit)).toEqual(before.roster.map(({ unit }) => unit));
  });

  test('a unit’s own deadline decides whether it is late', () => {
    const context = sampleOffice();
    const late = { receivedOn: '2025-10-06' };
    valueOf(addSubmission(context, null, aNewSubmission('T01', { pa_no: amount(1) }, late)));
    expect(statusOf(context, 'T01')).toBe('late');
    const before = valueOf(readSetup(context, SAMPLE));
    const roster = before.roster.map((entry) =>
      entry.unit === 'T01' ? { ...entry, deadline: { on: '2025-10-08', time: null } } : entry,
    );
    valueOf(saveRoster(context, seen(before), roster));
    expect(statusOf(context, 'T01')).toBe('onTime');
  });

  test('what was saved elsewhere meanwhile is not overwritten', () => {
    const context = sampleOffice();
    const before = valueOf(readSetup(context, SAMPLE));
    valueOf(saveFacts(context, seen(before), { ...before.facts, reportTo: 'Sở A' }));
    const stale = saveFacts(context, seen(before), { ...before.facts, reportTo: 'Sở B' });
    expect(errorOf(stale)).toMatchObject({ reason: 'changedElsewhere' });
  });
});

test('a closed campaign takes nothing until it is opened again with a reason', () => {
  const context = sampleOffice();
  const closed = valueOf(closeCampaign(context, SAMPLE));
  expect(closed.state).toBe('closed');
  const cell = { unitCode: 'T01', indicator: 'bang_ron', stated: amount(4), raw: '4' };
  const typed = { campaign: SAMPLE, ...cell };
  expect(errorOf(saveValue(context, typed))).toMatchObject({ reason: 'campaignClosed' });
  expect(errorOf(saveFacts(context, seen(closed), closed.facts))).toMatchObject({
    reason: 'campaignClosed',
  });
  const again = valueOf(reopenCampaign(context, SAMPLE, 'Sở yêu cầu bổ sung'));
  expect(again).toMatchObject({ state: 'open', reopenReason: 'Sở yêu cầu bổ sung' });
  valueOf(saveValue(context, typed));
});

const NO_CONTACT = { contactName: null, contactRole: null, phone: null };

/** A draft with one set of indicators, every unit, and the Sở's request as far as it states a thing. */
function preparedDraft(context: ServiceContext): Setup {
  const { campaign } = valueOf(createCampaign(context, { name: 'Tết 2026', previous: null }));
  const draft = valueOf(readSetup(context, campaign));
  const facts = { ...draft.facts, reportSubject: 'Kết quả hoạt động đón Tết' };
  const named = valueOf(saveFacts(context, seen(draft), facts));
  const document = { issuer: 'Sở', number: null, symbol: null, issuedOn: null, subject: null };
  const cited = valueOf(saveDocument(context, seen(named), 'requestedBy', document));
  const indicators = (INDICATOR_SETS[0]?.indicators ?? []).map((indicator) => ({
    ...indicator,
    helpText: null,
    event: null,
    priorTotal: null,
  }));
  const codes = indicators.map(({ code }) => code);
  const forms = cited.forms.map((form) => ({ ...form, indicators: codes }));
  const asked = valueOf(saveForms(context, seen(cited), { indicators, forms, checks: [] }));
  const units = asked.groups.flatMap((group) => group.units);
  const roster = units.map((unit) => ({ unit, deadline: null }));
  return valueOf(saveRoster(context, seen(asked), roster));
}

function seen({ code, version }: Setup) {
  return { campaign: code, version };
}

function results(context: ServiceContext, code: string) {
  return queryCampaignResults(reading(context), valueOf(findCampaign(reading(context), code)));
}

function total(context: ServiceContext, code: string, indicator: string) {
  return results(context, code).totals.get(indicator)?.amount ?? null;
}

function statusOf(context: ServiceContext, unit: string) {
  return results(context, SAMPLE).units.find(({ entry }) => entry.code === unit)?.status;
}

function ownForm(unit: string, indicators: string[]): Setup['forms'][number] {
  return {
    id: null,
    name: 'Mẫu riêng',
    target: { unit },
    indicators,
    hasOwnOrder: false,
    ownHelp: {},
  };
}
