/** A site as the guideline corrects it: what it says comes first, what was known stays behind it. */
import type { RequestCorrection, SiteCorrection } from '../core/guideline/site-correction';
import type { RequestShape, SiteAdapter } from './site-adapter';

export function correctedSite(site: SiteAdapter, correction: SiteCorrection = {}): SiteAdapter {
  const first = (name: Exclude<keyof SiteCorrection, 'requests'>): readonly string[] => [
    ...new Set([...(correction[name] ?? []), ...site[name]]),
  ];
  return {
    ...site,
    composer: first('composer'),
    send: first('send'),
    stop: first('stop'),
    scope: first('scope'),
    editBox: first('editBox'),
    editSend: first('editSend'),
    enterIsNewline: first('enterIsNewline'),
    assistantTurn: first('assistantTurn'),
    streaming: first('streaming'),
    chat: first('chat'),
    notChat: first('notChat'),
    requests: [...moreRequests(site, correction), ...site.requests],
  };
}

/** The requests that a correction adds; one that is like nothing we know is passed over. */
export function moreRequests(
  site: SiteAdapter,
  { requests = [] }: SiteCorrection,
): readonly RequestShape[] {
  return requests.flatMap((request, index) => {
    const like = site.requests.find(({ id }) => id === request.like);
    return like ? [corrected(like, request, `${like.id}@${String(index)}`)] : [];
  });
}

/** The id in the site's file that a request goes by, corrected or not. */
export function requestName(id: string): string {
  return id.replace(/@\d+$/u, '');
}

function corrected(like: RequestShape, request: RequestCorrection, id: string): RequestShape {
  const path = request.path ?? like.path;
  const { text = [], notText } = request;
  const without = notText && { notText };
  const actions = (request.actions ?? {}) as Extract<
    RequestShape,
    { codec: 'protobuf' }
  >['actions'];
  switch (like.codec) {
    case 'protobuf':
      return { ...like, id, path, actions: { ...like.actions, ...actions } };
    case 'signalr':
      return { ...like, id, path, targets: { ...like.targets, ...actions } };
    case 'socket-json':
      return { ...like, id, path, events: { ...like.events, ...actions } };
    case 'json': {
      // A member that held the words need not hold them where they are now.
      const { stripField = request.stripField, ...rest } = text.length > 0 ? noStrip(like) : like;
      const strip = stripField === undefined ? {} : { stripField };
      return { ...rest, ...(text.length > 0 && { text }), ...without, ...strip, id, path };
    }
    case 'form-json':
    case 'multipart':
      return { ...like, ...(text.length > 0 && { text }), ...without, id, path };
  }
}

type JsonRequest = Extract<RequestShape, { codec: 'json' }>;

function noStrip(request: JsonRequest): JsonRequest {
  const rest = { ...request };
  delete (rest as { stripField?: string }).stripField;
  return rest;
}
