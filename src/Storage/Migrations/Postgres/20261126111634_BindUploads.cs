using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BindUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "uploaded_by",
                table: "uploads",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "uploaded_by",
                table: "uploads");
        }
    }
}
