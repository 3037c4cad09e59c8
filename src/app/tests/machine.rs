//! A machine that is a map of files and answers when it is told to.

use super::*;

impl Session {
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<JobResult> {
        match effect {
            Effect::Window(WindowEffect::Quit) => {
                self.has_quit = true;
                None
            }
            Effect::Window(WindowEffect::Copy(_) | WindowEffect::FullScreen(_))
            | Effect::File(FileEffect::Hold(_)) => None,
            Effect::Job(effect) => self.run(effect),
            Effect::File(FileEffect::Write {
                path,
                snapshot,
                mode,
                replaces_protected,
                client_id,
                ticket,
            }) => {
                let protected = self.protected.filter(|_| !replaces_protected);
                let result = match protected {
                    Some(by) => Err(NotWritten::Protected(by)),
                    None => self.write(&path, &snapshot, mode, client_id),
                };
                let (place, content) = (place_of(&path), snapshot.content);
                Some(JobResult::File(FileResult::Written { place, ticket, content, result }))
            }
            Effect::Disk(effect) => self.run_on_disk(effect),
            Effect::Journal(effect) => self.run_on_journals(effect).map(JobResult::Journal),
        }
    }

    fn run(&mut self, effect: JobEffect) -> Option<JobResult> {
        Some(match effect {
            JobEffect::Open { path, client_id } => {
                let missing = OpenFailure::Read(ReadFailure::System(ErrorKind::NotFound, String::new()));
                let bytes = self.files.get(&path).ok_or(missing);
                let result = bytes.and_then(|bytes| self.read(bytes, client_id));
                JobResult::File(FileResult::Opened { place: place_of(&path), path, result })
            }
            JobEffect::MergeWithFile(job) => {
                let verdict = merge_with_file(&job);
                JobResult::File(FileResult::Merged { job, verdict })
            }
            JobEffect::WithCopy { path, with, snapshot, client_ids: [client_id, rest @ ..], generation } => {
                let result = self.read(&self.files[&path], client_id).map_err(CopyFailure::Open);
                let result = result.and_then(|read| {
                    with_copy(with, &snapshot, &read.opened, read.fingerprint, rest, "— b —")
                });
                JobResult::Copy(CopyResult::Read {
                    place: place_of(&path),
                    with,
                    generation,
                    result: result.map(Box::new),
                })
            }
            JobEffect::ReadOther { path, client_id, generation } => {
                let result = self.read(&self.files[&path], client_id).map(|read| read.opened);
                JobResult::Copy(CopyResult::OtherRead { place: place_of(&path), generation, result })
            }
            JobEffect::Export(job)
                if job.mode == WriteMode::CreateNew && self.files.contains_key(&job.path) =>
            {
                let failure = WriteFailure::of(&ErrorKind::AlreadyExists.into());
                let result = Err(ExportFailure::NotWritten(job.path.clone(), failure));
                JobResult::Export(ExportResult::Ended { path: job.path, result })
            }
            JobEffect::Export(job) => {
                let made = job.made.unwrap_or_else(|| Arc::new(pdf(&job.choice, &job.document)));
                self.files.insert(job.path.clone(), made.bytes.to_vec());
                let made = Exported { pitches: None, pages: 1, problems: Vec::new() };
                JobResult::Export(ExportResult::Ended { path: job.path, result: Ok(made) })
            }
            JobEffect::ReadLogo { path, partner, generation } => {
                let result = Ok(Logo::new(String::from_utf8_lossy(&self.files[&path])));
                JobResult::Logo(LogoResult::Read { path, partner, generation, result })
            }
            JobEffect::DrawLogo(logo) => {
                JobResult::Logo(LogoResult::Drawn { pixels: crate::app::logo_pixels(&logo), logo })
            }
            JobEffect::MakePreview { number, choice, document } => {
                let mut made = pdf(&choice, &document);
                made.bytes = Arc::new([&b"seen "[..], &made.bytes].concat());
                JobResult::Export(ExportResult::PreviewMade { number, result: Ok(made) })
            }
            JobEffect::DrawPage { number, page, width, .. } => {
                let pixels = Pixels { width: width.into(), height: 1, rgba: vec![0; usize::from(width) * 4] };
                JobResult::Export(ExportResult::PageDrawn { number, page, width, result: Ok(pixels) })
            }
            JobEffect::Pick { purpose, generation, .. } => {
                let choice = self.choice.clone();
                JobResult::System(SystemResult::Picked { purpose, generation, choice })
            }
            JobEffect::OpenWithSystem(_)
            | JobEffect::OpenWindow
            | JobEffect::ReadTemplates { .. }
            | JobEffect::AddTemplate(_)
            | JobEffect::KeepTemplate(_)
            | JobEffect::ShowInFolder(_)
            | JobEffect::StopPreview
            | JobEffect::FindTable { .. }
            | JobEffect::StopExport
            | JobEffect::TryComputer(_)
            | JobEffect::Print { .. } => return None,
        })
    }

    fn run_on_disk(&mut self, effect: DiskEffect) -> Option<JobResult> {
        Some(match effect {
            DiskEffect::Look { path, known, client_id, generation } => {
                let found = self.look(&path, known, client_id);
                JobResult::File(FileResult::Looked { path, generation, found })
            }
            DiskEffect::KeepVersion(snapshot) => {
                self.versions.push(file::save_snapshot(&snapshot).unwrap());
                return None;
            }
            DiskEffect::WriteClean { path, snapshot, id, .. } => {
                let copy = file::clean_copy(&snapshot, id, Uuid::from_u128(99)).unwrap();
                self.files.insert(path.clone(), copy);
                JobResult::File(FileResult::CleanWritten { path, result: Ok(()) })
            }
            DiskEffect::PutCopyAside { path, .. } => {
                self.versions.extend(self.files.remove(&path));
                return None;
            }
            DiskEffect::ListVersions(of) => {
                JobResult::Version(VersionResult::Listed { of, versions: self.listed() })
            }
            DiskEffect::ListKeptCanvases => {
                JobResult::Version(VersionResult::KeptCanvases(self.listed().into_iter().take(1).collect()))
            }
            DiskEffect::ReadVersion { id, name } => {
                let bytes = &self.versions[name.parse::<usize>().unwrap()];
                let result = self.read(bytes, 0).map(|read| read.opened);
                JobResult::Version(VersionResult::Read { of: id, name, result })
            }
            DiskEffect::ReadNamedVersion { id: _, now, generation } => {
                let versions = self.listed();
                let version = file::named_version(&versions, None, &now).cloned();
                let result = version.map(|version| {
                    let bytes = &self.versions[version.name.parse::<usize>().unwrap()];
                    (version, self.read(bytes, 0).map(|read| read.opened))
                });
                JobResult::Version(VersionResult::NamedVersionRead { generation, result })
            }
            DiskEffect::SavePreferences(_) => return None,
        })
    }

    fn run_on_journals(&mut self, effect: JournalEffect) -> Option<JournalResult> {
        match effect {
            JournalEffect::Begin { name, path, snapshot } => {
                let base = file::save_snapshot(&snapshot).unwrap();
                self.journals.insert(name, Journal { path, base, updates: Vec::new() });
                None
            }
            JournalEffect::Append { name, update } => {
                self.journals.get_mut(&name).unwrap().updates.push(update);
                None
            }
            JournalEffect::End { name, keep } => {
                let ended = self.journals.remove(&name).unwrap();
                self.versions.extend(keep.then_some(ended.base));
                None
            }
            JournalEffect::Leave { .. }
            | JournalEffect::KeepSession { .. }
            | JournalEffect::ReadSession { .. } => None,
            JournalEffect::FindInterrupted => Some(JournalResult::Interrupted(Vec::new())),
            JournalEffect::Recover { name, client_id, generation } => {
                let Journal { path, base, updates } = &self.journals[&name];
                let mut opened = file::open(base, &self.templates, client_id).unwrap();
                opened.document.catch_up(updates).unwrap();
                let result = Ok(Box::new(Recovered { opened, path: path.clone(), is_damaged: false }));
                Some(JournalResult::Recovered { name, generation, result })
            }
        }
    }
}

/// The place of a file that is no link, in the only spelling that there is here.
pub(super) fn place_of(path: &Path) -> FilePlace {
    FilePlace::of(CanonicalPath::found(path.to_owned()))
}
