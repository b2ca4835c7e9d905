import type { Term } from './term.ts';

/** Words about numbers, and about whether it still works. */
export const JUDGING: readonly Term[] = [
	{
		term: 'Range (p10 to p90)',
		alsoCalled: ['p10', 'p90', 'p50', 'range', 'percentile'],
		technically: 'The values below which the result lies in 10 and in 90 of 100 calculated cases; p50 is the middle.',
		inEnglish: 'In eight cases of ten it comes out between these two numbers.',
		doYouNeedIt: 'Yes: a single number pretends to know what nobody knows. If the range is wide, measure first.',
		misunderstanding:
			'That the ends are the worst and the best that can happen. One case in ten lies beyond each of them.'
	},
	{
		term: 'Median',
		alsoCalled: ['the middle value', 'typical'],
		technically: 'The value that has as many others above it as below it.',
		inEnglish: 'The one in the middle when all stand in a row by size.',
		doYouNeedIt: 'It says better than the average what a usual day is like.',
		misunderstanding: 'That it is the average. One order of 50,000 moves the average; it leaves the median alone.'
	},
	{
		term: 'Payback',
		alsoCalled: ['payback date', 'break-even', 'return on investment', 'ROI'],
		technically: 'The moment from which the hours saved have outweighed what setting up and running has cost.',
		inEnglish: 'From when on it earns its keep.',
		doYouNeedIt: 'It is the one figure to ask for before you pay anybody to connect something.',
		misunderstanding:
			'That it counts when the hours are only moved. They are saved when somebody does something else with them.'
	},
	{
		term: 'Drift',
		alsoCalled: ['schema drift', 'silent failure'],
		technically: 'A slow or sudden change in the data or in a system’s behaviour that a connection was not made for.',
		inEnglish: 'It worked in spring, nobody changed anything, and now half of the addresses are empty.',
		doYouNeedIt: 'You need somebody, or something, that notices.',
		misunderstanding: 'That you would notice yourself. What never arrives leaves no gap on the desk.'
	},
	{
		term: 'False alarm',
		alsoCalled: ['false positive', 'alert fatigue'],
		technically: 'An alarm although nothing was wrong.',
		inEnglish: 'The smoke detector that goes off at toast.',
		doYouNeedIt: 'As few as possible. After the third, nobody reads the fourth.',
		misunderstanding: 'That more alarms are safer. They are safer only as long as somebody looks.'
	},
	{
		term: 'Backup',
		alsoCalled: ['backups', 'restore'],
		technically: 'A copy of the data, kept elsewhere, from which the system can be put back.',
		inEnglish: 'What you have when the machine is gone.',
		doYouNeedIt: 'Yes. And once a year, try whether it can be put back.',
		misunderstanding:
			'That two connected systems are each other’s backup. What is deleted in one may be deleted in the other.'
	},
	{
		term: 'Log',
		alsoCalled: ['logs', 'log file', 'audit log'],
		technically: 'A running record of what a program did and when.',
		inEnglish: 'The ship’s diary.',
		doYouNeedIt: 'Not every day. It is what a helper asks for first when something is wrong.',
		misunderstanding: 'That it may be sent to anybody. It can hold names and addresses; send the lines that matter.'
	}
];
