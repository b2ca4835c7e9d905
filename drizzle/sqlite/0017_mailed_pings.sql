ALTER TABLE `watches` ADD `mail_system_id` text;--> statement-breakpoint
ALTER TABLE `watches` ADD `mail_cursor` text;