import { cpus, totalmem } from 'node:os';
import type { Result } from './results.ts';
import type { Scenario } from './scenario.ts';

/** What the figures were measured on. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${process.platform}, Node ${process.version}`;
}

/** Our figure, the peer's, the limit's, ratios, memory, growth, and whether the targets are met. */
export function resultText(scenario: Scenario, { line, spread, figures }: Result): string {
  const { peerRatio, limitRatio } = figures;
  const parts = [
    `${line.size} ${scenario.unit}`.padEnd(18),
    scenario.figure === undefined ? `ours ${line.oursMs} ms (${spread})` : '',
    line.peer === null ? '' : `${line.peer} ${ofRatio(line.peerMs, peerRatio)}`,
    line.limit === null ? '' : `limit: ${line.limit} ${ofRatio(line.limitMs, limitRatio)}`,
    line.peakMB === null ? '' : `${line.peakMB} MB`,
    line.exponent === null ? '' : `growth ^${line.exponent}`,
  ].filter((part) => part !== '');
  const verdicts = (scenario.targets ?? []).flatMap(({ says, isMet }) => {
    const met = isMet(figures);
    return met === null ? [] : [`    ${met ? 'met  ' : 'SHORT'} ${says}`];
  });
  return [`  ${parts.join(' · ')}`, ...verdicts].join('\n');
}

function ofRatio(ms: number | null, ratio: number | null): string {
  return ms === null || ratio === null ? '' : `${ms} ms (ours is ${ratio.toFixed(2)} ×)`;
}
