import { createRouterClient, ORPCError } from '@orpc/server';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CLOCK_BEHIND, FOLDER_RISKS } from '#app/contract/messages.vi.ts';
import { fail, ok, type AppError, type Result } from '#app/domain/result.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { writeEncryptedPacket } from '#app/services/backups/packets.ts';
import { restorePacket } from '#app/services/backups/restorePacket.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { finish } from '#app/services/finish.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';
import { createOfficeFolder } from '#app/services/openOffice.ts';
import { router } from '#app/services/router.ts';
import type { Office } from '#app/storage/officeStore.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { defaultDataFolder, nodeHostFacts } from '../hostFacts.ts';
import { intakeFiles } from './intakeFiles.ts';
import { readInput } from './readInput.ts';
import { readIndicatorNames } from './readIndicatorNames.ts';
import type { Command, CommandLine, OfficeOptions } from './parseCommandLine.ts';
import {
  describeBackup,
  describeHealth,
  describeImport,
  describeReportFiles,
  describeRestore,
  describeStatus,
  describeUndo,
  describeUnits,
  type Answer,
} from './describeAnswer.vi.ts';

type OfficeCommandLine = CommandLine & {
  readonly command: Exclude<Command, { readonly name: 'help' }>;
};

/** Runs one command on one data folder, which is closed again whatever happens. */
export async function runCommand(line: OfficeCommandLine): Promise<Result<Answer>> {
  const root = line.data ?? defaultDataFolder();
  const { command } = line;
  if (command.name === 'init') return initialise(root, command);
  if (command.name === 'intake') return intakeFiles(command.files);
  if (command.name === 'restore') {
    const passphrase = readPassphrase(command.passphraseFile);
    if (!passphrase.ok) return passphrase;
    const restored = restorePacket(root, path.resolve(command.file), passphrase.value, Date.now);
    return restored.ok ? ok(describeRestore(restored.value)) : restored;
  }
  const session = startOfficeSession(root, nodeHostFacts(), { forScreens: false, timer: null });
  try {
    const office = session.current();
    warn(session);
    return office.ok ? await callOperation(session, office.value, line, command) : office;
  } catch (error) {
    const expected = expectedFailure(error);
    if (expected === null) throw error;
    return fail(expected);
  } finally {
    session.close();
  }
}

/** A risky place and a clock that went back are said on stderr and stop nothing. */
function warn(session: OfficeSession): void {
  const state = session.read();
  if (state.state !== 'ready') return;
  if (state.folderRisk !== null) process.stderr.write(`${FOLDER_RISKS[state.folderRisk]}\n`);
  if (state.isClockBehind) process.stderr.write(`${CLOCK_BEHIND}\n`);
}

/** Operations answer an expected failure as the contract's typed error. */
function expectedFailure(error: unknown): AppError | null {
  return error instanceof ORPCError && error.code === 'APP_ERROR' ? error.data : null;
}

type OfficeCommand = Exclude<Command, { readonly name: 'help' | 'init' | 'intake' | 'restore' }>;

async function callOperation(
  session: OfficeSession,
  office: ServiceContext,
  { campaign }: CommandLine,
  command: OfficeCommand,
): Promise<Result<Answer>> {
  const api = createRouterClient(router, {
    context: {
      session,
      changes: createChangeFeed(),
      exportFolder: command.name === 'report' ? command.out : null,
      backupFile:
        command.name === 'backup' && command.out !== null ? path.resolve(command.out) : null,
    },
  });
  switch (command.name) {
    case 'units list':
      return ok(describeUnits(await api.unit.list()));
    case 'units import': {
      const file = readFile(command.file);
      if (!file.ok) return file;
      const outcome = await api.unit.import({ file: file.value });
      return ok({
        data: outcome,
        text: `Đã thêm ${outcome.added}, sửa ${outcome.changed}, giữ nguyên ${outcome.unchanged} đơn vị.`,
      });
    }
    case 'import': {
      const files: File[] = [];
      for (const name of command.files) {
        const bytes = await readInput(name);
        if (!bytes.ok) return bytes;
        files.push(new File([bytes.value], name === '-' ? PASTED : path.basename(name)));
      }
      const { receivedOn, kind, apply } = command;
      return ok(
        describeImport(
          await api.result.import({ campaign, files, receivedOn, kind, apply }),
          apply,
          readIndicatorNames(office, campaign),
        ),
      );
    }
    case 'status':
      return ok(describeStatus(await api.campaign.status({ campaign })));
    case 'report':
      return ok(
        describeReportFiles(
          await finish(await api.report.export({ campaign, submit: command.submit })),
          readIndicatorNames(office, campaign),
        ),
      );
    case 'undo':
      return ok(describeUndo(await api.changeSet.undo()));
    case 'audit verify': {
      const audit = await api.audit.verify();
      if (audit.brokenSequence !== null) {
        return fail({ code: 'auditBroken', sequence: audit.brokenSequence });
      }
      return ok({ data: audit, text: `Nhật ký nguyên vẹn, ${audit.entries} mục.` });
    }
    case 'backup': {
      const passphrase = readPassphrase(command.passphraseFile);
      if (!passphrase.ok) return passphrase;
      if (command.out === null || passphrase.value === null) {
        return ok(describeBackup(await api.backup.create()));
      }
      const packet = writeEncryptedPacket(office, path.resolve(command.out), passphrase.value);
      return packet.ok
        ? ok(describeBackup({ ...packet.value, lostFiles: [...packet.value.lostFiles] }))
        : packet;
    }
    case 'check':
      return ok(describeHealth(await api.health.check()));
  }
}

/** Name of what comes by the standard input: a message somebody pasted. */
const PASTED = 'tin nhắn dán.txt';

function initialise(
  root: string,
  command: Extract<Command, { readonly name: 'init' }>,
): Result<Answer> {
  const office = createOfficeFolder(root, nodeHostFacts());
  if (!office.ok) return office;
  try {
    const setUp = command.office === null ? 'sample' : { office: officeSettings(command.office) };
    const initialised = initialiseOffice(office.value, setUp);
    if (!initialised.ok) return initialised;
    const folder = office.value.folder.root;
    return ok({ data: { data: folder }, text: `Đã tạo thư mục dữ liệu ${folder}` });
  } finally {
    office.value.connection.close();
  }
}

function officeSettings({ commune, place, superior, signer }: OfficeOptions): Office {
  return {
    communeName: commune,
    place,
    issuingBody: 'ubnd',
    departmentName: 'Phòng Văn hóa - Xã hội',
    departmentAbbreviation: 'VHXH',
    superiorName: superior,
    signers: signer === null ? [] : [{ name: signer, title: 'CHỦ TỊCH', authority: 'head' }],
  };
}

/** The first line of a file: words on the command line are seen by every program of the PC. */
function readPassphrase(file: string | null): Result<string | null> {
  if (file === null) return ok(null);
  try {
    return ok(readFileSync(file, 'utf8').split(/\r?\n/u)[0] ?? '');
  } catch {
    return fail({ code: 'fileUnreadable', path: file });
  }
}

function readFile(file: string): Result<File> {
  try {
    return ok(new File([readFileSync(file)], path.basename(file)));
  } catch {
    return fail({ code: 'fileUnreadable', path: file });
  }
}
