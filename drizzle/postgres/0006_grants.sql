ALTER TABLE "systems" ADD COLUMN "grant_tokens" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "access_until" bigint;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "grant_until" bigint;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "refresher" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "refreshing_until" bigint;