/** The hours of a day, as a choice. */
export const hourChoices = Array.from({ length: 24 }, (_, hour) => ({
	value: String(hour),
	label: `${String(hour).padStart(2, '0')}:00`
}));
