using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<short>(type: "smallint", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    witness = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    written_in = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "pg_current_xact_id()::text::bigint")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => new { x.committee_id, x.subject_kind, x.subject_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "committees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_files",
                columns: table => new
                {
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_files", x => new { x.committee_id, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_changes_committee_id_recorded_at",
                table: "changes",
                columns: new[] { "committee_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_committee_id_written_in",
                table: "changes",
                columns: new[] { "committee_id", "written_in" });

            migrationBuilder.CreateIndex(
                name: "ix_committees_slug",
                table: "committees",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "committees");

            migrationBuilder.DropTable(
                name: "frozen_files");

            migrationBuilder.DropTable(
                name: "uploads");
        }
    }
}
