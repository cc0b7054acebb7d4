using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Sqlite
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
                    committee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<short>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    witness = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => new { x.committee_id, x.subject_kind, x.subject_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "committees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_files",
                columns: table => new
                {
                    committee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_files", x => new { x.committee_id, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    committee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_changes_committee_id",
                table: "changes",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_changes_committee_id_recorded_at",
                table: "changes",
                columns: new[] { "committee_id", "recorded_at" });

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
