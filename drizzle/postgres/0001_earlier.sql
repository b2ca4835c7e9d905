CREATE TABLE "backfills" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"since" bigint NOT NULL,
	"undated" boolean NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"cursor" text,
	"reached_at" bigint,
	"looked" integer NOT NULL,
	"taken" integer NOT NULL,
	"known" integer NOT NULL,
	"older" integer NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"next_at" bigint,
	"say" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "rehearsals" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"beat_at" bigint NOT NULL,
	"since" bigint NOT NULL,
	"result" text NOT NULL,
	"say" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "changes_left" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "records" ADD COLUMN "hash" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "records" ADD COLUMN "backfill" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "kind" text COLLATE "C" DEFAULT 'ordinary' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "keep_values_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
CREATE INDEX "records_with_values" ON "records" USING btree ("connection_id","arrived_at") WHERE "values" is not null;