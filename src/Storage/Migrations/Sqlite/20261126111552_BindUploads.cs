using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NghiTrinh.Storage.Migrations.Sqlite
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
                type: "TEXT",
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
