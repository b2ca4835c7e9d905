CREATE TABLE "parcel_steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"parcel_id" text COLLATE "C" NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"system_id" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"options" text NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"values" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"receipt" text,
	"tries" integer NOT NULL,
	"next_at" bigint,
	"say" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parcels" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"week" text COLLATE "C",
	"mark" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"beat_at" bigint NOT NULL,
	"arrived_at" bigint,
	"ended_at" bigint,
	"say" text COLLATE "C",
	"technical" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "test_parcel" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "parcel_steps_parcel" ON "parcel_steps" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "parcel_steps_state" ON "parcel_steps" USING btree ("state","connection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parcels_week" ON "parcels" USING btree ("connection_id","week");--> statement-breakpoint
CREATE UNIQUE INDEX "parcels_one_going" ON "parcels" USING btree ("connection_id") WHERE state = 'going';--> statement-breakpoint
CREATE INDEX "parcels_newest" ON "parcels" USING btree ("connection_id","started_at");