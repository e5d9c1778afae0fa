/** The tools that a page offers with each message: much text, none of it the user's. */
export interface ClientTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: string;
}

const SUBJECTS = [
  'calendar',
  'contacts',
  'documents',
  'drawings',
  'invoices',
  'mailbox',
  'maps',
  'meetings',
  'notes',
  'reminders',
  'spreadsheets',
  'tickets',
];
const VERBS = ['list', 'read', 'create', 'update'];

/** About 16 kB once encoded, as on the site. */
export const CLIENT_TOOLS: readonly ClientTool[] = SUBJECTS.flatMap((subject) =>
  VERBS.map((verb) => ({
    name: `${subject}_${verb}`,
    description: `Lets the assistant ${verb} entries of the ${subject} that the page shows. It is only offered while the page is open, and every call is shown to the person who writes here.`,
    inputSchema: JSON.stringify({
      type: 'object',
      properties: {
        id: { type: 'string', description: `Which entry of the ${subject}` },
        limit: { type: 'integer', minimum: 1, maximum: 50 },
      },
    }),
  })),
);
