ALTER TABLE `systems` ADD `grant_tokens` text;--> statement-breakpoint
ALTER TABLE `systems` ADD `access_until` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `grant_until` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `refresher` text;--> statement-breakpoint
ALTER TABLE `systems` ADD `refreshing_until` integer;