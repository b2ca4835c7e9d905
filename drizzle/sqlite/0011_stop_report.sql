ALTER TABLE `mails` ADD `stop` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `report_on` integer DEFAULT true NOT NULL;