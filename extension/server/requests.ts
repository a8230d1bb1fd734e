/** Answers `countersign/*` requests with types, progress, cancellation and errors in words. */
import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError, WorkDoneProgress } from "vscode-languageserver";
import { UserError } from "../core/base/user-error.ts";
import type { Progress } from "./ports.ts";
import type { Method, NotificationMethod, Notifications, Requests, UserErrorData, WorkDone } from "./protocol.ts";

export type Handler<M extends Method> = (
  params: Requests[M]["params"],
  progress: Progress,
  signal: AbortSignal,
) => Promise<Requests[M]["result"]>;

/** `report` hears of what was nobody's mistake but ours. */
export function answer<M extends Method>(connection: Connection, method: M, handler: Handler<M>, report: (error: unknown) => void): void {
  connection.onRequest<unknown, unknown>(
    method,
    async (params: Requests[M]["params"] & WorkDone, token: CancellationToken): Promise<unknown> => {
      const controller = new AbortController();
      const subscription = token.onCancellationRequested(() => controller.abort());
      const { progress, end } = progressTo(connection, params.workDoneToken);
      try {
        const result = await handler(params, progress, controller.signal);
        if (controller.signal.aborted) throw cancelled();
        return result;
      } catch (error) {
        if (controller.signal.aborted) throw cancelled();
        if (error instanceof UserError) {
          const data: UserErrorData = { code: error.code, advice: error.advice };
          throw new ResponseError(LSPErrorCodes.RequestFailed, error.message, data);
        }
        report(error);
        throw new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
      } finally {
        subscription.dispose();
        end();
      }
    },
  );
}

export function notify<M extends NotificationMethod>(connection: Connection, method: M, params: Notifications[M]): void {
  // Fails only when the connection is gone, and then nobody is there to be told.
  void connection.sendNotification(method, params).catch(() => undefined);
}

function cancelled(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}

function progressTo(connection: Connection, token: string | number | undefined): { readonly progress: Progress; readonly end: () => void } {
  if (token === undefined) return { progress: () => undefined, end: () => undefined };
  let hasBegun = false;
  let lastAt = 0;
  return {
    progress: (message, done, total) => {
      const percentage = done === undefined || total === undefined || total === 0 ? undefined : Math.floor((done / total) * 100);
      if (!hasBegun) {
        hasBegun = true;
        void connection.sendProgress(WorkDoneProgress.type, token, {
          kind: "begin",
          title: message,
          ...(percentage === undefined ? {} : { percentage }),
        });
        return;
      }
      // A bar that moves more often than this costs more than the work.
      const now = performance.now();
      if (now - lastAt < 50) return;
      lastAt = now;
      void connection.sendProgress(WorkDoneProgress.type, token, {
        kind: "report",
        message,
        ...(percentage === undefined ? {} : { percentage }),
      });
    },
    end: () => {
      if (hasBegun) void connection.sendProgress(WorkDoneProgress.type, token, { kind: "end" });
    },
  };
}
