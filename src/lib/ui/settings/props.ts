/** What every settings form takes besides its own: sentences by field, and what was typed. */
export interface FormState {
	errors?: Record<string, string>;
	typed?: Record<string, string>;
}
