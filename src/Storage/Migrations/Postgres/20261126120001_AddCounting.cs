using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddCounting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "counting_sheets",
                columns: table => new
                {
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ballot = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    teller = table.Column<Guid>(type: "uuid", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sheet = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counting_sheets", x => new { x.committee_id, x.vote_id, x.ballot, x.teller });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counting_sheets");
        }
    }
}
