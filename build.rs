//! What a program for Windows has in itself beside its code: its icon, its manifest and its version. For other systems
//! nothing is done.

use std::{env, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/windows");
    if env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("assets/windows/samencanvas.ico")
        .set_manifest_file("assets/windows/samencanvas.manifest")
        .set("CompanyName", "Samencanvas")
        .set("ProductName", "Samencanvas")
        .set("FileDescription", "Samencanvas")
        .set("LegalCopyright", "EUPL-1.2")
        .compile()
}
