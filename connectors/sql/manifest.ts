import type { Manifest } from '../contract.ts';

export default {
	id: 'sql',
	name: 'Database (PostgreSQL, MariaDB, MySQL)',
	summary: 'Reads rows from a table or a query of a database, and writes rows into one where you allow it.',
	categories: [
		...['database', 'ecommerce', 'accounting', 'crm', 'pos', 'inventory-shipping', 'erp', 'calendar-booking'],
		...['website-cms', 'other']
	],
	described: true,
	settings: [
		{
			name: 'kind',
			label: 'Kind of database',
			help: 'Whoever runs the database, or the provider of your website, knows which it is. Most websites have MySQL or MariaDB.',
			kind: 'choice',
			choices: [
				{ value: 'postgres', label: 'PostgreSQL' },
				{ value: 'mysql', label: 'MariaDB or MySQL' }
			],
			default: 'postgres'
		},
		{
			name: 'host',
			label: 'Address of the server',
			help: 'The name of the database server alone. With a web hotel it stands in its control panel, under “databases”; access from outside has often to be switched on there.',
			kind: 'text',
			required: true,
			placeholder: 'db.example.com'
		},
		{
			name: 'port',
			label: 'Port',
			help: 'Leave it empty for the usual one: 5432 for PostgreSQL, 3306 for MariaDB and MySQL.',
			kind: 'number',
			minimum: 1,
			maximum: 65_535
		},
		{
			name: 'database',
			label: 'Name of the database',
			help: 'One server can hold several databases; this is the one with your tables.',
			kind: 'text',
			required: true,
			placeholder: 'shop'
		},
		{
			name: 'user',
			label: 'User name',
			help: 'Best a user of its own for Handover, who may only read (SELECT) the tables that are meant, and change (INSERT, UPDATE) only the one that is written into.',
			kind: 'text',
			required: true
		},
		{
			name: 'password',
			label: 'Password',
			help: 'The password of this user of the database. It is kept sealed and never shown again.',
			kind: 'password',
			secret: true
		},
		{
			name: 'encryption',
			label: 'Encryption',
			help: 'Without encryption the password and every row can be read on the way; that is only for a database on the same machine or in your own network.',
			kind: 'choice',
			choices: [
				{ value: 'checked', label: 'Encrypted, with a certificate that is checked' },
				{ value: 'unchecked', label: 'Encrypted, whoever has signed the certificate' },
				{ value: 'none', label: 'Not encrypted' }
			],
			default: 'checked'
		},
		{
			name: 'schema',
			label: 'Schema',
			help: 'Only for PostgreSQL, where the tables are not in “public”.',
			kind: 'text',
			placeholder: 'public'
		},
		{
			name: 'table',
			label: 'Table to read',
			help: 'The name of a table or a view. When the sign-in is checked, all names are listed that this user may see.',
			kind: 'text',
			placeholder: 'orders'
		},
		{
			name: 'query',
			label: 'Or a query to read',
			help: 'A SELECT that somebody has written, instead of a table; for rows from several tables, or for some of them only. It cannot change anything.',
			kind: 'long-text',
			placeholder: "SELECT id, email, updated_at FROM orders WHERE status = 'paid'"
		},
		{
			name: 'keyColumn',
			label: 'Column by which a row is known',
			help: 'The column that is different in every row, such as id, or several with commas between. For a table with a key of its own it can stay empty.',
			kind: 'text',
			placeholder: 'id'
		},
		{
			name: 'changedColumn',
			label: 'Column of the last change',
			help: 'The column that says when a row was last changed, or a number that grows with every change. Without it only new rows are seen, and only if their key is higher than the last.',
			kind: 'text',
			placeholder: 'updated_at'
		},
		{
			name: 'createdColumn',
			label: 'Column of when it was made',
			help: 'Only where the column of the last change is empty until the first change: the column that says when the row was made.',
			kind: 'text',
			placeholder: 'created_at'
		},
		{
			name: 'streams',
			label: 'More to read',
			help: 'For several tables or queries of one database, as JSON: a name for each, with table or query, key, changed, created and label.',
			kind: 'json',
			placeholder: '{"customers":{"table":"customers","key":"id","changed":"updated_at"}}',
			advanced: true
		},
		{
			name: 'mayWrite',
			label: 'Rows may be added and changed',
			help: 'While this is off, nothing can be changed in the database, whatever is asked of it.',
			kind: 'yes-no',
			default: false
		},
		{
			name: 'writeTable',
			label: 'Table to write into',
			help: 'The name of the one table that rows are added to and changed in.',
			kind: 'text',
			placeholder: 'customers'
		},
		{
			name: 'matchColumn',
			label: 'Column by which a row is found again',
			help: 'If a row with the same value in this column is there already, it is changed instead of a second one being added; such as the e-mail or the order number.',
			kind: 'text',
			placeholder: 'email'
		},
		{
			name: 'referenceColumn',
			label: 'Column for our reference',
			help: 'A text column of 32 characters that is kept free for Handover, best with a unique index. By it a row is found again whatever changes in it.',
			kind: 'text',
			placeholder: 'handover_id'
		},
		{
			name: 'writeColumns',
			label: 'Columns to fill',
			help: 'The names of the columns, with commas between, which the mapping then proposes. Others can be filled as well.',
			kind: 'text',
			placeholder: 'email, name, phone'
		}
	],
	streams: {},
	actions: {}
} as const satisfies Manifest;
