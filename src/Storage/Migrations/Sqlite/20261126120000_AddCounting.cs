using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Sqlite
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
                    committee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    teller = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    sheet = table.Column<byte[]>(type: "BLOB", nullable: false)
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
