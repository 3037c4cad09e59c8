//! Whether there is hardware that a driver for OpenGL can draw with.

/// Whether the machine has graphics hardware that this program can reach. Where the system does not tell, it says yes.
pub fn has_graphics_hardware() -> bool {
    #[cfg(target_os = "linux")]
    return linux::has_hardware(|name| std::env::var_os(name), std::path::Path::new("/dev"));
    #[cfg(not(target_os = "linux"))]
    true
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::OsString;
    use std::fs;
    use std::path::Path;

    /// Devices of drivers that draw without a render node: NVIDIA's own, and the one of Windows Subsystem for Linux.
    const DEVICES: [&str; 2] = ["nvidiactl", "dxg"];

    /// Whether something else than the processor draws for a program in this session. A screen of another computer is
    /// reached by a connection, over which only pictures go well.
    pub(super) fn has_hardware(variable: impl Fn(&str) -> Option<OsString>, devices: &Path) -> bool {
        let value = |name| variable(name).map(|value| value.to_string_lossy().into_owned());
        let is_set = |name| value(name).is_some_and(|value| !value.is_empty());
        if value("LIBGL_ALWAYS_SOFTWARE").is_some_and(|value| value == "1" || value == "true") {
            return false;
        }
        let has_wayland = is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET");
        let is_remote = !has_wayland && value("DISPLAY").is_some_and(|screen| !is_local(&screen));
        !is_remote && (has_render_node(devices) || DEVICES.iter().any(|name| devices.join(name).exists()))
    }

    /// `:0` and `unix:0` are screens of this computer, `localhost:10.0` is one that a connection leads to.
    fn is_local(screen: &str) -> bool {
        screen.starts_with(':') || screen.starts_with("unix:")
    }

    /// The kernel makes a render node for hardware that can draw, and none for one that only shows.
    fn has_render_node(devices: &Path) -> bool {
        let Ok(entries) = fs::read_dir(devices.join("dri")) else { return false };
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    }

    #[cfg(test)]
    mod tests {
        use std::fs::File;

        use super::*;

        fn has(variables: &[(&str, &str)], devices: &[&str]) -> bool {
            let folder = tempfile::tempdir().unwrap();
            for device in devices {
                let path = folder.path().join(device);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                File::create(path).unwrap();
            }
            let variable = |name: &str| {
                variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
            };
            has_hardware(variable, folder.path())
        }

        #[test]
        fn hardware_is_what_can_draw_and_not_what_only_shows() {
            let screen = [("DISPLAY", ":0")];
            assert!(has(&screen, &["dri/card0", "dri/renderD128"]));
            assert!(has(&screen, &["nvidiactl"]));
            assert!(has(&[("WAYLAND_DISPLAY", "wayland-0")], &["dxg"]));
            assert!(!has(&screen, &["dri/card0"]));
            assert!(!has(&screen, &[]));
        }

        #[test]
        fn a_screen_of_another_computer_has_no_hardware_here() {
            let devices = ["dri/renderD128"];
            assert!(!has(&[("DISPLAY", "localhost:10.0")], &devices));
            assert!(has(&[("DISPLAY", "localhost:10.0"), ("WAYLAND_DISPLAY", "wayland-0")], &devices));
            assert!(has(&[("DISPLAY", "unix:0")], &devices));
        }

        #[test]
        fn a_user_who_wants_no_hardware_gets_none() {
            let screen = ("DISPLAY", ":0");
            assert!(!has(&[screen, ("LIBGL_ALWAYS_SOFTWARE", "1")], &["dri/renderD128"]));
            assert!(has(&[screen, ("LIBGL_ALWAYS_SOFTWARE", "0")], &["dri/renderD128"]));
        }
    }
}
