CREATE TABLE "calendars" (
	"workspace_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interface_notices" (
	"system_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"first_seen_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"deprecated_at" bigint,
	"sunset_at" bigint,
	"link" text COLLATE "C",
	"hint" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "step" integer;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "grant_life" bigint;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "key_until" bigint;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "called_at" bigint;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "asked_at" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_token" ON "calendars" USING btree ("token_hash");