/** A kind of system (a category of the catalogue) in a shopkeeper's words. */
export interface Kind {
	readonly id: string;
	readonly label: string;
	/** Other words that people search with; English, Norwegian, Swedish, Danish, German. */
	readonly alsoCalled: readonly string[];
}

const kind = (id: string, label: string, ...alsoCalled: string[]): Kind => ({ id, label, alsoCalled });

/** In the order in which a shop owner thinks of them. */
export const KINDS: readonly Kind[] = [
	kind('ecommerce', 'Web shop or marketplace', 'online shop', 'store', 'nettbutikk', 'webshop', 'onlineshop'),
	kind('accounting', 'Accounting', 'bookkeeping', 'regnskap', 'bokforing', 'buchhaltung'),
	kind('invoicing', 'Invoices and quotes', 'billing', 'faktura', 'rechnung'),
	kind('pos', 'Till', 'cash register', 'point of sale', 'kasse', 'kassa'),
	kind('payments', 'Card and online payments', 'payment provider', 'betaling', 'zahlung'),
	kind('forms', 'Form on a website', 'contact form', 'survey', 'skjema', 'formular'),
	kind('crm', 'Customers and contacts (CRM)', 'address book', 'customer list', 'kunder', 'kontakter'),
	kind('calendar-booking', 'Calendar or booking', 'appointments', 'kalender', 'termin', 'time booking'),
	kind('email-marketing', 'Newsletter', 'mailing list', 'nyhetsbrev', 'e-mail marketing'),
	kind('chat', 'E-mail or chat', 'inbox', 'mailbox', 'epost'),
	kind('project', 'Tasks and projects', 'to-do list', 'job sheets', 'oppgaver', 'aufgaben'),
	kind('hr-time', 'Staff, hours and payroll', 'timesheets', 'lonn', 'shift plan', 'zeiterfassung'),
	kind('inventory-shipping', 'Stock and shipping', 'warehouse', 'parcels', 'lager', 'frakt', 'versand'),
	kind('spreadsheets', 'Spreadsheet', 'table', 'regneark', 'tabelle'),
	kind('documents', 'Documents and signing', 'contracts', 'signature', 'avtaler'),
	kind('helpdesk', 'Customer service', 'support', 'tickets', 'kundeservice'),
	kind('erp', 'All in one (ERP)', 'business system', 'forretningssystem'),
	kind('website-cms', 'Website', 'homepage', 'hjemmeside', 'nettside'),
	kind('phone-sms', 'Phone and text messages', 'sms', 'telefon'),
	kind('social-ads', 'Social media and adverts', 'ads', 'annonser'),
	kind('storage', 'Files', 'cloud storage', 'archive', 'arkiv'),
	kind('database', 'Database'),
	kind('other', 'Something else')
];

/** Things everyone has without a product name; the id says the kind. */
export const PLAIN_SYSTEMS: readonly { id: string; name: string; aliases: readonly string[]; category: string }[] = [
	{
		id: '~forms',
		name: 'Our contact form',
		aliases: ['Contact form', 'Contact form on our website', 'Web form', 'Enquiry form'],
		category: 'forms'
	},
	{
		id: '~crm',
		name: 'Our address book',
		aliases: ['Address book', 'Contacts', 'CardDAV', 'iCloud contacts', 'Fastmail'],
		category: 'crm'
	},
	{ id: '~project', name: 'Our to-do list', aliases: ['To-do list', 'Tasks', 'CalDAV'], category: 'project' },
	{
		id: '~calendar-booking',
		name: 'Our appointment book',
		aliases: ['Appointment book', 'Diary', 'Own calendar'],
		category: 'calendar-booking'
	},
	{ id: '~pos', name: 'Our till', aliases: ['Till', 'Cash register'], category: 'pos' }
];

export const kindLabel = (id: string): string => KINDS.find((kind) => kind.id === id)?.label ?? 'Something else';
