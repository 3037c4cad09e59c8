//! Which system the program runs on, in the words of that system.

/// The name and the version of the system, and the processor that the program is built for.
pub fn system_name() -> String {
    format!("{}, {}", name(), std::env::consts::ARCH)
}

/// The name of a distribution of Linux, with its kernel.
#[cfg(all(unix, not(target_os = "macos")))]
fn name() -> String {
    /// More than this is no description of a system.
    const LARGEST: u64 = 64 << 10;
    let kernel = rustix::system::uname();
    let kernel = format!("{} {}", kernel.sysname().to_string_lossy(), kernel.release().to_string_lossy());
    let files = ["/etc/os-release", "/usr/lib/os-release"];
    let described = files.iter().find_map(|path| {
        let bytes = super::read(std::path::Path::new(path), LARGEST).ok()?;
        pretty_name(&String::from_utf8_lossy(&bytes))
    });
    described.map_or_else(|| kernel.clone(), |described| format!("{described}, {kernel}"))
}

/// The name to show in a file as <https://www.freedesktop.org/software/systemd/man/os-release.html> describes it.
#[cfg(all(unix, not(target_os = "macos")))]
fn pretty_name(description: &str) -> Option<String> {
    let value = description.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(value.trim_matches(['"', '\'']).to_owned())
}

/// The version of macOS, which stands in a property list of the system.
#[cfg(target_os = "macos")]
fn name() -> String {
    const LARGEST: u64 = 64 << 10;
    let path = std::path::Path::new("/System/Library/CoreServices/SystemVersion.plist");
    let list = super::read(path, LARGEST).unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    let version = list
        .split_once("<key>ProductVersion</key>")
        .and_then(|(_, rest)| Some(rest.split_once("<string>")?.1.split_once("</string>")?.0.to_owned()));
    format!("macOS {}", version.unwrap_or_default())
}

/// The version and the build of Windows, from its registry: the name that stands there as well is that of Windows 10 in
/// every later one.
#[cfg(windows)]
fn name() -> String {
    /// The first build of Windows 11.
    const ELEVEN: u32 = 22_000;
    let Ok(key) = windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion")
    else {
        return "Windows".to_owned();
    };
    let text = |name| key.get_string(name).unwrap_or_default();
    let build = text("CurrentBuildNumber");
    let is_eleven = build.parse::<u32>().is_ok_and(|build| build >= ELEVEN);
    let version = if is_eleven { "Windows 11" } else { "Windows 10" };
    let mut words = vec![version.to_owned(), text("EditionID"), text("DisplayVersion")];
    words.retain(|word| !word.is_empty());
    let revision = key.get_u32("UBR").unwrap_or_default();
    format!("{}, build {build}.{revision}", words.join(" "))
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_system_is_the_one_that_it_shows() {
        let debian = "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n";
        assert_eq!(pretty_name(debian).as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
        assert_eq!(pretty_name("ID=none\n"), None);
        assert!(system_name().contains("Linux"));
    }
}
