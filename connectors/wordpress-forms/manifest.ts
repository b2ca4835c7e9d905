import type { Manifest } from '../contract.ts';

const manifest = {
	id: 'wordpress-forms',
	name: 'WordPress (form entries)',
	summary: 'What visitors leave on a WordPress website: entries of Jetpack’s contact form, new users and comments.',
	categories: ['forms'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the website',
			help: 'As your visitors open it. A website in a folder has that folder in its address.',
			kind: 'url',
			required: true,
			placeholder: 'https://www.yourwebsite.com'
		},
		{
			name: 'user',
			label: 'User name',
			help: 'The name that you sign in to WordPress with. The user has to be an editor for form entries and comments, an administrator for users.',
			kind: 'text'
		},
		{
			name: 'token',
			label: 'Application password',
			help: 'Not your own password: in WordPress open Users, Profile, go down to Application Passwords, type “Handover” as the name and press “Add New Application Password”. It is shown only then; the spaces in it do not matter.',
			kind: 'password',
			secret: true,
			required: true
		}
	],
	streams: {
		entries: {
			label: 'Form entries',
			record: { one: 'form entry', many: 'form entries' },
			arrival: 'polled',
			fields: [
				{ name: 'id', label: 'Entry id', kind: 'text' },
				{ name: 'submitted', label: 'Sent at', kind: 'date-time' },
				{ name: 'name', label: 'Name', kind: 'text' },
				{ name: 'email', label: 'E-mail', kind: 'email' },
				{ name: 'website', label: 'Website', kind: 'url' },
				{ name: 'subject', label: 'Subject', kind: 'text' },
				{ name: 'consent', label: 'Agreed to newsletters', kind: 'text' },
				{ name: 'page', label: 'Page of the form', kind: 'text' },
				{ name: 'pageLink', label: 'Address of that page', kind: 'url' }
			]
		},
		users: {
			label: 'New users',
			record: { one: 'user', many: 'users' },
			arrival: 'polled',
			fields: [
				{ name: 'id', label: 'User id', kind: 'text' },
				{ name: 'username', label: 'User name', kind: 'text' },
				{ name: 'fullName', label: 'Name', kind: 'text' },
				{ name: 'name', label: 'Name as it is shown', kind: 'text' },
				{ name: 'firstName', label: 'First name', kind: 'text' },
				{ name: 'lastName', label: 'Last name', kind: 'text' },
				{ name: 'email', label: 'E-mail', kind: 'email' },
				{ name: 'website', label: 'Website', kind: 'url' },
				{ name: 'about', label: 'About', kind: 'long-text' },
				{ name: 'roles', label: 'Roles', kind: 'list' },
				{ name: 'registered', label: 'Registered at', kind: 'date-time' }
			]
		},
		comments: {
			label: 'Comments',
			record: { one: 'comment', many: 'comments' },
			arrival: 'polled',
			fields: [
				{ name: 'id', label: 'Comment id', kind: 'text' },
				{ name: 'name', label: 'Name', kind: 'text' },
				{ name: 'email', label: 'E-mail', kind: 'email' },
				{ name: 'website', label: 'Website', kind: 'url' },
				{ name: 'text', label: 'Comment', kind: 'long-text' },
				{ name: 'status', label: 'Status', kind: 'text', help: 'approved, or hold where it waits for you.' },
				{ name: 'postId', label: 'Id of the post', kind: 'text' },
				{ name: 'answerTo', label: 'Answer to the comment with the id', kind: 'text' },
				{ name: 'link', label: 'Its address', kind: 'url' },
				{ name: 'written', label: 'Written at', kind: 'date-time' }
			]
		}
	},
	actions: {}
} as const satisfies Manifest;

export default manifest;
