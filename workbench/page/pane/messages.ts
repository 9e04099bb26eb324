// Owns the envelope in which Excel on the web and an add-in's frame exchange messages.
// Promises to read only well-formed requests, and answers that Microsoft's library accepts.

/** What the frame asks: a method call, or to start or stop hearing an event. */
export interface FrameRequest {
  readonly kind: "invoke" | "register" | "unregister";
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

const kinds = ["invoke", "register", "unregister"] as const;
const requestType = 0;
const responseType = 1;
const forCall = 0;
const forEvent = 1;
/** The library's number for JSON by the browser. */
export const serializerVersion = 1;

/** The request in a posted message, or null where it is none. */
export function readRequest(posted: unknown): FrameRequest | null {
  if (typeof posted !== "string") return null;
  const message = parse(posted);
  const kind = kinds[Number(message?._actionType ?? 0)];
  if (message === null || message._messageType !== requestType || typeof message._actionName !== "string" || kind === undefined) return null;
  return { kind, name: message._actionName, conversationId: String(message._conversationId), correlationId: Number(message._correlationId), data: message._data };
}

/** The answer to a request, ready to post. */
export function answerMessage(request: FrameRequest, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(request.name, request.conversationId, origin, data), _correlationId: request.correlationId, _errorCode: 0, _responseType: forCall });
}

/** An event for a frame that registered for it, ready to post. */
export function eventMessage(name: string, conversationId: string, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(name, conversationId, origin, data), _correlationId: -1, _errorCode: 0, _responseType: forEvent });
}

function envelope(name: string, conversationId: string, origin: string, data: unknown) {
  return { _messageType: responseType, _actionName: name, _conversationId: conversationId, _origin: origin, _data: data, _serializerVersion: serializerVersion };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
