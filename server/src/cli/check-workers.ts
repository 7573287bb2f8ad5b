import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type ClaimSet, createChecker, type DraftOptions, type Report, type SourceMemory } from '../core/index.js';
import { type Checking, checkingHere } from './checking.js';

/** With fewer drafts than this and the sources together, reading the sources in every thread costs more than it saves. */
const FEWEST_DRAFTS = 16;
/** Most of what a check makes is not needed any more when it is done: with room for that, a thread seldom stops to clear it away. */
const YOUNG_MEGABYTES = 96;
/** Every thread holds an index of the sources. */
const MOST_WORKERS = 8;

interface Task {
  readonly draft: string;
  readonly options: DraftOptions;
}

interface Answer {
  readonly report: Report;
  /** Which of the task's waivers hide nothing: a waiver that went to another thread is not the same object any more. */
  readonly unusedWaivers: readonly number[];
}

/** Checks many drafts in as many threads as there are cores, and few of them here. */
export function checkingInThreads(sets: readonly ClaimSet[], drafts: number, memory?: SourceMemory): Checking {
  const count = Math.min(availableParallelism(), MOST_WORKERS, drafts);
  const sources = sets.reduce((sum, set) => sum + set.sources.length, 0);
  if (drafts < FEWEST_DRAFTS + sources || count < 2) return checkingHere(sets, drafts, memory);
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: sets, resourceLimits }),
  );
  const idle = [...workers];
  return {
    atOnce: count,
    check: async (draft, options) => {
      const worker = idle.pop();
      if (worker === undefined) throw new Error('more drafts at once than threads');
      const { report, unusedWaivers } = await answerOf(worker, { draft, options });
      idle.push(worker);
      if (unusedWaivers.length === 0) return report;
      return { ...report, unusedWaivers: unusedWaivers.flatMap((at) => options.waivers?.[at] ?? []) };
    },
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

function answerOf(worker: Worker, task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(error));
    const settle = (how: () => void): void => {
      worker.off('message', onAnswer).off('error', onError);
      how();
    };
    worker.once('message', onAnswer).once('error', onError);
    worker.postMessage(task);
  });
}

/** What a thread does that was started by `checkingInThreads`: it answers one task after the other. */
export function serveChecks(): void {
  const sets: readonly ClaimSet[] = workerData;
  const checker = createChecker(sets);
  parentPort?.on('message', ({ draft, options }: Task) => {
    const report = checker.check(draft, options);
    const unused = new Set(report.unusedWaivers);
    const unusedWaivers = (options.waivers ?? []).flatMap((waiver, at) => (unused.has(waiver) ? [at] : []));
    const answer: Answer = { report, unusedWaivers };
    parentPort?.postMessage(answer);
  });
}
