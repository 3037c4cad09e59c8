//! A release: programs, packages, bills of materials and checksums, made from a clean checkout.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::command::{cargo, output, run};
use crate::notices;

/// Where a release comes to lie.
const OUT: &str = "target/packages";

/// Packages of Debian that the scripts in `packaging/` need, beside the compiler for Windows.
const TOOLS: &[&str] = &["binutils", "dpkg-dev", "wixl", "zip"];

/// A command that signs the file it is given as its last argument, split at spaces, if there is one.
const SIGN: &str = "SAMENCANVAS_SIGN";

const MEGABYTE: u64 = 1_000_000;

/// What a release is made for.
#[derive(Clone, Copy)]
pub(crate) enum System {
    Linux,
    Windows,
}

impl System {
    /// The name in the bill of materials.
    const fn name(self) -> &'static str {
        match self {
            Self::Linux => "linux-x64",
            Self::Windows => "windows-x64",
        }
    }

    const fn target(self) -> &'static str {
        match self {
            Self::Linux => "x86_64-unknown-linux-gnu",
            Self::Windows => "x86_64-pc-windows-gnu",
        }
    }
}

/// Makes a release for some systems.
pub(crate) fn release(systems: &[System]) -> Result<(), Failure> {
    let out = env::current_dir()?.join(OUT);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    let release = Release {
        version: version()?,
        epoch: epoch()?,
        work: env::current_dir()?.join("target/release-work"),
        out,
    };
    fs::create_dir_all(&release.work)?;
    run(Command::new("apt-get").args(["install", "-y", "-qq", "--no-install-recommends"]).args(TOOLS))?;
    notices::write(&release.work.join("third-party.txt"))?;
    for system in systems {
        match system {
            System::Linux => release.linux()?,
            System::Windows => release.windows()?,
        }
        release.bill_of_materials(*system)?;
    }
    release.compilers(systems)?;
    release.checksums()
}

/// The version of the program.
fn version() -> Result<String, Failure> {
    let id = output(cargo().args(["pkgid", "--package", "samencanvas"]))?;
    Ok(id.rsplit(['#', '@']).next().unwrap_or_default().to_owned())
}

/// The moment that everything in a release bears: that of the last commit, so that it can be made again the same.
fn epoch() -> Result<String, Failure> {
    match env::var("SOURCE_DATE_EPOCH") {
        Ok(epoch) => Ok(epoch),
        Err(_) => output(Command::new("git").args(["log", "-1", "--format=%ct"])),
    }
}

struct Release {
    version: String,
    epoch: String,
    /// What packages are made of.
    work: PathBuf,
    /// What is published.
    out: PathBuf,
}

impl Release {
    /// A command with the moment of the release, and without the folders of this computer in what is compiled.
    fn reproducible(&self, mut command: Command) -> Result<Command, Failure> {
        let home =
            env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")))?;
        let here = env::current_dir()?;
        let flags =
            format!("--remap-path-prefix={home}=cargo --remap-path-prefix={}=samencanvas", here.display());
        command.env("SOURCE_DATE_EPOCH", &self.epoch).env("RUSTFLAGS", flags);
        Ok(command)
    }

    fn linux(&self) -> Result<(), Failure> {
        let target = System::Linux.target();
        run(self.reproducible(cargo())?.args(["build", "--release", "--locked", "--target", target]))?;
        let program = Path::new("target").join(target).join("release/samencanvas");
        at_most(&program, 24 * MEGABYTE)?;
        let notices = self.work.join("third-party.txt");
        run(self
            .reproducible(Command::new("packaging/linux/deb"))?
            .arg(&program)
            .arg(&notices)
            .arg(&self.out))?;
        run(self
            .reproducible(Command::new("packaging/linux/portable"))?
            .arg(&program)
            .arg(&notices)
            .arg(&self.out))
    }

    fn windows(&self) -> Result<(), Failure> {
        run(self.reproducible(Command::new("packaging/windows/build"))?.arg(&self.work))?;
        for program in ["samencanvas.exe", "samencanvas.com"] {
            let program = self.work.join(program);
            at_most(&program, 22 * MEGABYTE)?;
            sign(&program)?;
        }
        run(self.reproducible(Command::new("packaging/windows/package"))?.arg(&self.work).arg(&self.out))?;
        for scope in ["user", "machine"] {
            sign(&self.out.join(format!("samencanvas-{}-x64-{scope}.msi", self.version)))?;
        }
        at_most(&self.out.join(format!("samencanvas-{}-windows-x64.zip", self.version)), 11 * MEGABYTE)
    }

    /// Writes what the program for a system is made of, as CycloneDX.
    fn bill_of_materials(&self, system: System) -> Result<(), Failure> {
        if cargo().args(["cyclonedx", "--version"]).output().is_ok_and(|output| !output.status.success()) {
            run(cargo().args(["install", "--locked", "--quiet", "cargo-cyclonedx"]))?;
        }
        let name = format!("samencanvas-{}-{}.cdx", self.version, system.name());
        let format = ["--format", "json", "--spec-version", "1.5", "--override-filename", &name];
        run(cargo()
            .args(["cyclonedx", "--quiet", "--target", system.target()])
            .args(format)
            .env("SOURCE_DATE_EPOCH", &self.epoch))?;
        let name = format!("{name}.json");
        // Where this was built is nobody's business, and would make another file of it elsewhere.
        let here = format!("path+file://{}", env::current_dir()?.display());
        fs::write(
            self.out.join(&name),
            fs::read_to_string(&name)?.replace(&here, "path+file:///samencanvas"),
        )?;
        fs::remove_file(&name)?;
        // It describes each package of the workspace, and this one is no part of the program.
        fs::remove_file(Path::new("xtask").join(&name))?;
        Ok(())
    }

    /// Writes which compilers built the programs, for whoever wants to build the same.
    fn compilers(&self, systems: &[System]) -> Result<(), Failure> {
        let mut lines = Vec::new();
        for system in systems {
            let compilers: &[&str] = match system {
                System::Linux => &["rustc"],
                System::Windows => &["/usr/bin/rustc", "x86_64-w64-mingw32-gcc"],
            };
            for compiler in compilers {
                let version = output(Command::new(compiler).arg("--version"))?;
                lines.push(format!("{}: {}\n", system.name(), version.lines().next().unwrap_or_default()));
            }
        }
        Ok(fs::write(self.out.join("compilers.txt"), lines.concat())?)
    }

    fn checksums(&self) -> Result<(), Failure> {
        let mut names = Vec::new();
        for file in fs::read_dir(&self.out)? {
            names.push(file?.file_name());
        }
        names.sort();
        let sums = output(Command::new("sha256sum").args(&names).current_dir(&self.out))?;
        fs::write(self.out.join("SHA256SUMS"), format!("{sums}\n"))?;
        eprintln!("{sums}");
        Ok(())
    }
}

/// Signs a file if there is a command for it.
fn sign(file: &Path) -> Result<(), Failure> {
    let Ok(words) = env::var(SIGN) else { return Ok(()) };
    let mut words = words.split_whitespace();
    let program = words.next().ok_or_else(|| format!("{SIGN} is empty"))?;
    run(Command::new(program).args(words).arg(file))
}

/// Fails if a file is larger than it may be.
fn at_most(file: &Path, bytes: u64) -> Result<(), Failure> {
    let size = fs::metadata(file)?.len();
    eprintln!("{}: {size} bytes", file.display());
    if size <= bytes {
        Ok(())
    } else {
        Err(format!("{} is larger than {bytes} bytes", file.display()).into())
    }
}
