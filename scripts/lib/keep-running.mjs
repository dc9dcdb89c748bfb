import { isStopping } from "./children.mjs";
import { Stopped } from "./failure.mjs";

/** Starts a fallen child again, after a pause that doubles from 1 s to 30 s; a quiet minute resets the pause. */
export function keepRunning(name, first, start) {
  let pause = 1000;
  const watch = (child) => {
    const since = Date.now();
    child.done.then(({ code, signal, error }) => {
      if (isStopping()) return;
      if (Date.now() - since > 60_000) pause = 1000;
      const how = error?.message ?? signal ?? `exit code ${code}`;
      console.error(`The ${name} stopped (${how}); starting it again in ${pause / 1000} s.`);
      setTimeout(again, pause);
      pause = Math.min(pause * 2, 30_000);
    });
  };
  const again = () => {
    try {
      watch(start());
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  };
  watch(first);
}
