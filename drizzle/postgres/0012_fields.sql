CREATE TABLE "field_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"was" text COLLATE "C" NOT NULL,
	"becomes" text COLLATE "C" NOT NULL,
	"say" text COLLATE "C" NOT NULL,
	"record_id" text COLLATE "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "field_days" (
	"connection_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"counts" text NOT NULL,
	CONSTRAINT "field_days_connection_id_day_pk" PRIMARY KEY("connection_id","day")
);
--> statement-breakpoint
CREATE TABLE "known_fields" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"known" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "field_changes_once" ON "field_changes" USING btree ("connection_id","kind","field","becomes");--> statement-breakpoint
CREATE INDEX "field_changes_open" ON "field_changes" USING btree ("connection_id","answer");