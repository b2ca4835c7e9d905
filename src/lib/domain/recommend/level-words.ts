/** What a level is called in a sentence. */
const WORDS: Readonly<Record<string, string>> = {
	built_in: 'Switching on what is built in',
	ready_made: 'A ready-made product',
	our_connector: 'One of our connectors',
	connector: 'A connector tool',
	custom: 'A connection made to measure'
};

export const levelWords = (level: string): string => WORDS[level] ?? 'A connection';
