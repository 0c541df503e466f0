import { findText } from '#app/services/search/findText.ts';
import { uuidV7 } from '#app/storage/uuidV7.ts';
import { WIDE } from '#test/support/wideOffice.ts';
import { must, openCopy } from '../fixtures/offices.ts';
import type { Prepare, Scenario } from '../scenario.ts';
import { percentile } from '../statistics.ts';
import { from, LINEAR } from '../targets.ts';

const WORDS =
  'tuyên truyền đổi mới sáng tạo băng rôn phát thanh hội nghị thanh niên ra quân vệ sinh văn nghệ tọa đàm nông thôn khai mạc'.split(
    ' ',
  );
const QUERIES = [
  'doi moi',
  'đổi mới sáng tạo',
  'hoi nghi thanh',
  'van nghe',
  'khai mac',
  'bang ron phat',
  'hoạt động số 4321',
  'nong thon toa dam',
  'khong co chu nay',
  't',
];

/** What Ctrl+K asks for at each pause of typing; the figure is the 95th percentile over ten queries. */
export const search: Scenario = {
  name: 'search',
  what: 'search over so many written rows, p95 of ten queries',
  sizes: [5_000, 50_000],
  unit: 'rows',
  ours: searching((context) => (query) => {
    must(findText(context, { query, campaign: WIDE, limit: 8 }));
  }),
  limit: {
    name: 'bare query of the index',
    prepare: searching((context) => {
      const statement = context.connection.prepare(
        'select rowid from search_index where search_index match ? limit 8',
      );
      return () => void statement.all('"doi" "moi"');
    }),
  },
  targets: [from(50_000, 'p95 at most 30 ms', ({ oursMs }) => oursMs, 30), LINEAR],
};

type Context = Awaited<ReturnType<typeof openCopy>>;

function searching(ask: (context: Context) => (query: string) => void): Prepare {
  return async (rows) => {
    const context = await openCopy({ units: 30, indicators: 17, isFilled: true });
    addActivities(context, rows);
    const find = ask(context);
    return {
      run: () => {
        const times = QUERIES.map((query) => {
          const start = performance.now();
          find(query);
          return performance.now() - start;
        });
        return { ms: percentile(times, 0.95) };
      },
      close: context.close,
    };
  };
}

/** Written straight into their table, whose triggers index them. */
function addActivities({ connection }: Context, count: number): void {
  const submissions = connection.prepare('select id from submission').pluck().all();
  const insert = connection.prepare(
    'insert into activity (id, submission_id, position, name, place, result) values (?, ?, ?, ?, ?, ?)',
  );
  connection.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const word = (step: number) => WORDS[(at * step + step) % WORDS.length];
      const name = `Hoạt động số ${at + 1} ${word(3)} ${word(5)} ${word(7)}`;
      const result = `${word(11)} ${word(13)} ${word(2)} ${word(1)} với ${at % 300} người`;
      const submission = submissions[at % submissions.length];
      insert.run(uuidV7(Date.now()), submission, 100 + at, name, `Nhà văn hóa ${at % 40}`, result);
    }
  })();
}
