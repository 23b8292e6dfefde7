/** What the program writes to. */
export interface Terminal {
  /** Data: the report. */
  readonly out: (text: string) => void;
  /** Everything else: progress and messages. */
  readonly error: (text: string) => void;
  /** Whether colours suit the output. */
  readonly colors: boolean;
  /** Whether a person watches the messages: progress is shown only then. */
  readonly watched: boolean;
  /** How many characters a line of data may have. */
  readonly width: number;
}
