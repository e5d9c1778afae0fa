/** Bodies that Perplexity's page and server exchange. */

/** Where the bytes of files go: another origin. */
export const BUCKET_HOST = 'ppl-ai-file-upload.s3.amazonaws.com';

export interface AskBody {
  readonly query_str: string;
  readonly params: {
    /** The same words once more, on a first question. */
    readonly dsl_query?: string;
    readonly attachments: readonly string[];
    readonly query_source: 'home' | 'followup';
    readonly last_backend_uuid?: string;
    readonly frontend_uuid: string;
    readonly is_related_query: boolean;
    readonly time_from_first_type: number;
    readonly rum_session_id: string;
  };
}

/** Each message of an answer holds all of it so far. */
export interface Snapshot {
  readonly backend_uuid: string;
  readonly thread_url_slug: string;
  readonly thread_title: string;
  readonly answer: string;
  readonly status: 'PENDING' | 'COMPLETED';
}

export interface WireThread {
  readonly slug: string;
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly role: 'user' | 'assistant';
    readonly text: string;
  }[];
}
