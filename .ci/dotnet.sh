# Sourced by run and test: finds the .NET 10 SDK as $dotnet and keeps its greetings quiet.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en

# Without a home that can be written to, restore has nowhere to put packages.
if [[ -z ${HOME:-} || ! -d $HOME || ! -w $HOME ]]; then
  export HOME="$root/bin/home"
  mkdir -p "$HOME"
fi

find_dotnet() {
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "$HOME/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
    [[ -x $candidate ]] || continue
    dotnet=$candidate
    if "$dotnet" --list-sdks 2>/dev/null | grep -q '^10\.0\.'; then return 0; fi
  done
  return 1
}

dotnet=
if ! find_dotnet; then
  if [[ -z $dotnet ]]; then
    echo "Nghị Trình needs the .NET 10 SDK, and no 'dotnet' was found." >&2
  else
    echo "Nghị Trình needs the .NET 10 SDK; $dotnet has: $("$dotnet" --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' -)" >&2
  fi
  echo "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again." >&2
  exit 69
fi
