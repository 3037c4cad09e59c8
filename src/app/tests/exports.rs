//! Exports, their previews, and pictures.

use super::*;
use crate::export::{Attach, ExportKind, Format, NoteSheets, Order, Paper};
use crate::template::{DocumentKind, DocumentTemplate};

#[test]
fn an_export_asks_what_and_where_and_tells_what_was_made() {
    let mut session = Session::new();
    session.choice = PathChoice::Chosen("uit".into());
    session.give(MenuCommand::Export);
    let choice = session.export_view().choice;
    assert_eq!((choice.kind, choice.language), (ExportKind::Pitch, Language::Dutch));
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(choice))));
    assert!(session.files.contains_key(&PathBuf::from("uit.pdf")));
    assert_eq!(session.state.notices[0].made(), Some(&PathBuf::from("uit.pdf")));
}

#[test]
fn exporting_and_printing_begin_with_the_document_and_the_reader_of_the_last_time() {
    let mut session = Session::new();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let partner = session.state.open.document.canvas().partners[1].id;
    session.give(MenuCommand::Print);
    assert_eq!(session.export_view().choice.kind, ExportKind::Poster);
    let addressee = Addressee::Partner(partner);
    let pitch = ExportChoice { kind: ExportKind::Pitch, addressee, ..session.export_view().choice };
    session.give(Command::Answer(Answer::Export(ExportAnswer::Change(pitch))));
    session.give(Command::Answer(Answer::Export(ExportAnswer::Print)));
    for command in [MenuCommand::Export, MenuCommand::Print] {
        session.give(command);
        let choice = session.export_view().choice;
        assert_eq!((choice.kind, choice.addressee), (ExportKind::Pitch, addressee), "{command:?}");
        session.give(Command::Answer(Answer::Cancel));
    }
    // A partner who is gone is no reader any more.
    session.give(FocusCommand::GoTo(Focus::Partner(partner)));
    session.give(MenuCommand::RemoveRow);
    session.give(MenuCommand::Print);
    let choice = session.export_view().choice;
    assert_eq!((choice.kind, choice.addressee), (ExportKind::Poster, Addressee::Everyone));
}

#[test]
fn a_document_that_the_form_has_no_more_is_not_asked_for_again() {
    let mut session = Session::new();
    session.give(MenuCommand::Export);
    let pitch = session.export_view().choice;
    assert_eq!(pitch.kind, ExportKind::Pitch);
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(pitch))));
    let mut newer = session.state.open.document.template().as_ref().clone();
    newer.version += 1;
    newer.documents.clear();
    newer.documents.push(DocumentTemplate {
        document: DocumentKind::Report,
        title: None,
        place: None,
        boxed: None,
        parts: Vec::new(),
    });
    session.give(FileCommand::TakeVersion(Arc::new(newer)));
    for command in [MenuCommand::Export, MenuCommand::Print] {
        session.give(command);
        assert_eq!(session.export_view().choice.kind.document(), DocumentKind::Report);
        session.give(Command::Answer(Answer::Cancel));
    }
}

#[test]
fn an_export_gets_the_ending_of_its_format() {
    let mut session = Session::new();
    session.give(MenuCommand::Export);
    let markdown = ExportChoice { format: Format::Markdown, ..session.export_view().choice };
    session.give(Command::Answer(Answer::Export(ExportAnswer::Change(markdown))));
    assert_eq!(session.export_view().preview, Preview::WithoutPages);
    for (path, expect) in [("uit", "uit.md"), ("versie 1.2", "versie 1.2.md"), ("a.markdown", "a.markdown")] {
        session.choice = PathChoice::Chosen(path.into());
        session.give(MenuCommand::Export);
        session.give(Command::Answer(Answer::Export(ExportAnswer::Change(markdown))));
        session.give(Command::Answer(Answer::Export(ExportAnswer::Write(markdown))));
        assert!(session.files.contains_key(&PathBuf::from(expect)), "{expect}");
    }
    assert!(PathPurpose::Export(markdown).refuses(Path::new("uit.pdf")).is_some());
}

#[test]
fn the_pdf_that_was_looked_at_is_the_one_that_is_written_unless_the_canvas_changed() {
    let mut session = Session::new();
    session.choice = PathChoice::Chosen("uit.pdf".into());
    session.give(MenuCommand::Export);
    let choice = session.export_view().choice;
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(choice))));
    assert!(session.files[&PathBuf::from("uit.pdf")].starts_with(b"seen "));
    session.give(MenuCommand::Export);
    session.type_text(TextField::Section("dream".into()), "later");
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(choice))));
    assert!(!session.files[&PathBuf::from("uit.pdf")].starts_with(b"seen "));
}

#[test]
fn a_preview_of_earlier_settings_is_dropped_and_a_page_is_drawn_once() {
    let mut session = Session::new();
    session.ask(MenuCommand::Export);
    let choice = session.export_view().choice;
    let poster = ExportChoice { kind: ExportKind::Poster, ..choice };
    session.ask(Command::Answer(Answer::Export(ExportAnswer::Change(poster))));
    let later = session.waiting.pop();
    session.settle();
    assert_eq!(session.export_view().preview, Preview::Busy);
    session.waiting.extend(later);
    session.settle();
    let Preview::Made(made) = session.export_view().preview.clone() else { panic!() };
    assert!(String::from_utf8_lossy(&made.bytes).contains("Poster"));
    session.give(Command::Answer(Answer::Export(ExportAnswer::DrawPage { pixels: 300.4 })));
    assert_eq!(session.export_view().drawn.as_ref().unwrap().width, 300);
    assert!(session.export_view().is_asked(300.0) && !session.export_view().is_asked(301.0));
}

#[test]
fn all_partners_go_to_a_folder_of_their_own_and_a_stopped_export_says_what_is_there() {
    let mut session = Session::new();
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    session.choice = PathChoice::Chosen("map".into());
    session.ask(MenuCommand::Export);
    let each = ExportChoice { addressee: Addressee::EachPartner, ..session.export_view().choice };
    session.give(Command::Answer(Answer::Export(ExportAnswer::Change(each))));
    session.ask(Command::Answer(Answer::Export(ExportAnswer::Write(each))));
    let (purpose, generation) = (PathPurpose::Export(each), session.state.open.generation);
    let picked = JobResult::System(SystemResult::Picked {
        purpose,
        generation,
        choice: PathChoice::Chosen("map".into()),
    });
    session.waiting.clear();
    session.take(picked);
    let Some(Effect::Job(JobEffect::Export(job))) = session.waiting.pop() else { panic!() };
    assert_eq!(job.path, Path::new("map/schuldenzorgvrij-nederland-pitch"));
    session.take(JobResult::Export(ExportResult::Proceeds { done: 2, of: 6 }));
    let busy = session.state.notices.last().unwrap();
    assert_eq!(busy.commands(), [Command::File(FileCommand::StopExport)]);
    let texts = Texts::of(Language::Dutch);
    assert_eq!(busy.lines(texts), ["De documenten worden gemaakt: 2 van 6"]);
    let stopped = Err(ExportFailure::Stopped { done: 2 });
    session.take(JobResult::Export(ExportResult::Ended { path: job.path, result: stopped }));
    assert!(!session.state.notices.last().unwrap().is_failure());
    assert!(session.state.notices.last().unwrap().lines(texts)[0].contains("gestopt"));
}

#[test]
fn a_picture_that_is_dropped_is_the_logo_of_the_selected_partner() {
    let mut session = Session::new();
    session.files.insert("logo.png".into(), b"abcd".to_vec());
    session.give(RowCommand::DropPicture("logo.png".into()));
    let told = session.state.notices.last().unwrap();
    assert!(matches!(told, Notice::LogoFailed(_, LogoFailure::NoPartner)), "{told:?}");
    session.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let partner = session.state.open.document.canvas().partners[1].id;
    session.give(FocusCommand::Select(Focus::Partner(partner)));
    session.give(RowCommand::DropPicture("logo.png".into()));
    let logo = |session: &Session| session.state.open.document.canvas().partners[1].logo.clone();
    assert_eq!(logo(&session), Some(Logo::new("abcd")));
    session.give(MenuCommand::Undo);
    assert_eq!(logo(&session), None);
    session.choice = PathChoice::Chosen("logo.png".into());
    session.give(RowCommand::PickLogo(partner));
    assert_eq!(logo(&session), Some(Logo::new("abcd")));
    // An answer about a canvas that is not open any more changes nothing.
    session.ask(RowCommand::PickLogo(partner));
    let result = Err(LogoFailure::Picture(PictureError::OtherKind));
    session.take(JobResult::Logo(LogoResult::Read { path: "x".into(), partner, generation: 0, result }));
    assert!(session.state.notices.is_empty());
}

#[test]
fn a_canvas_from_a_pdf_is_saved_to_a_file_of_its_own() {
    let mut session = Session::new();
    let texts = Texts::of(Language::Dutch);
    let template = session.state.open.document.template().clone();
    let canvas = crate::pitch::fixtures::schuldenlab();
    let today = jiff::civil::date(2026, 11, 22);
    let made = Order::new(ExportKind::Pitch, &canvas, &template, texts, today).lay_out().unwrap();
    let attached = crate::export::attached_canvas(Example::Schuldenlab.bytes().to_vec(), texts);
    let options = PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: Some(attached) };
    let bytes = crate::export::formats::pdf::pdf(&made.scene, &options, &|| true).unwrap();
    session.files.insert("pitch.pdf".into(), bytes.clone());
    session.choice = PathChoice::Chosen("pitch.pdf".into());
    session.give(MenuCommand::Open);
    assert_eq!(session.state.open.document.canvas().partners.len(), 6);
    let told = session.state.notices.last().unwrap().lines(texts).concat();
    let (has, lacks) = told.split_once("Het heeft niet: ").unwrap();
    assert!(has.starts_with("Dit canvas komt uit een pdf. Het heeft: wat voor iedereen is, "), "{told}");
    assert!(has.contains("notities bij partners") && lacks.contains("de geschiedenis"), "{told}");
    session.choice = PathChoice::Chosen("eigen.canvas.json".into());
    session.give(MenuCommand::Save);
    assert_eq!(session.files[&PathBuf::from("pitch.pdf")], bytes);
    assert!(session.files.contains_key(&PathBuf::from("eigen.canvas.json")));
}

#[test]
fn printing_asks_which_document_and_waits_for_it_to_be_made() {
    let mut session = Session::new();
    session.ask(MenuCommand::Print);
    let view = session.export_view();
    assert_eq!(
        (view.aim, view.choice.kind, view.choice.paper),
        (ExportAim::Print, ExportKind::Poster, Paper::A4)
    );
    // Before the preview is there.
    session.ask(Command::Answer(Answer::Export(ExportAnswer::Print)));
    let [making] = &session.waiting[..] else { panic!("{:?}", session.waiting) };
    let result = session.carry_out(making.clone()).unwrap();
    session.take(result);
    let Some(Effect::Job(JobEffect::Print { name, .. })) = session.waiting.last() else {
        panic!("{:?}", session.waiting)
    };
    assert_eq!(name, "canvas-poster.pdf");
    assert!(session.state.open.dialog.is_none());
}

#[test]
fn an_empty_canvas_for_the_wall_has_no_word_of_the_open_one() {
    let mut session = Session::new();
    session.type_text(TextField::Section("dream".into()), "Geheim");
    session.ask(MenuCommand::EmptyPoster);
    let view = session.export_view();
    assert_eq!((view.choice.paper, view.choice.attach), (Paper::A0, Attach::None));
    let Some(Effect::Job(JobEffect::MakePreview { document, .. })) = session.waiting.last() else {
        panic!("{:?}", session.waiting)
    };
    assert_eq!(document.canvas.text(&"dream".into()), "");
    // Whoever exports afterwards does not get the empty one again.
    let choice = session.export_view().choice;
    session.choice = PathChoice::Chosen("leeg.pdf".into());
    session.settle();
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(choice))));
    assert!(session.files.contains_key(&PathBuf::from("leeg.pdf")));
    session.ask(MenuCommand::Export);
    assert_eq!(session.export_view().choice.source, ExportSource::OpenCanvas);
}

#[test]
fn paper_for_a_meeting_is_chosen_again_as_it_was() {
    let mut session = Session::new();
    session.ask(MenuCommand::EmptyPoster);
    let choice = session.export_view().choice;
    let notes = ExportKind::Notes(NoteSheets::Section(1));
    let notes = ExportChoice { kind: notes, paper: Paper::A4, ..choice };
    session.choice = PathChoice::Chosen("briefjes.pdf".into());
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(notes))));
    assert!(session.files.contains_key(&PathBuf::from("briefjes.pdf")));
    session.ask(MenuCommand::EmptyPoster);
    assert_eq!(session.export_view().choice, notes);
    // The open canvas has choices of its own.
    session.give(MenuCommand::Export);
    assert_eq!(session.export_view().choice.source, ExportSource::OpenCanvas);
}

#[test]
fn a_poster_in_tiles_is_printed_in_tiles_the_next_time() {
    let mut session = Session::new();
    session.ask(MenuCommand::Print);
    let choice = session.export_view().choice;
    assert_eq!((choice.paper, choice.tiles), (Paper::A4, None));
    let tiled = ExportChoice { paper: Paper::A1, tiles: Some(Paper::A4), ..choice };
    session.give(Command::Answer(Answer::Export(ExportAnswer::Change(tiled))));
    session.give(Command::Answer(Answer::Export(ExportAnswer::Print)));
    session.ask(MenuCommand::Print);
    let choice = session.export_view().choice;
    assert_eq!((choice.paper, choice.tiles), (Paper::A1, Some(Paper::A4)));
    // A poster on a small sheet has none.
    assert_eq!(choice.on_paper(Paper::A4).tiles, None);
    assert_eq!(choice.on_paper(Paper::A3).tiles, Some(Paper::A4));
}

#[test]
fn what_was_chosen_for_an_export_is_there_again_after_a_name_was_refused() {
    let mut session = Session::new();
    session.files.insert("uit.pdf".into(), b"notes".to_vec());
    session.give(MenuCommand::Export);
    let poster = ExportChoice { kind: ExportKind::Poster, paper: Paper::A2, ..session.export_view().choice };
    session.give(Command::Answer(Answer::Export(ExportAnswer::Change(poster))));
    session.choice = PathChoice::Unavailable;
    session.give(Command::Answer(Answer::Export(ExportAnswer::Write(poster))));
    session.give(Command::Answer(Answer::Path("uit.pdf".into())));
    let Some(Notice::ExportFailed(_)) = session.state.notices.last() else {
        panic!("{:?}", session.state.notices)
    };
    assert_eq!(session.state.notices.last().unwrap().commands(), [MenuCommand::Export.into()]);
    session.give(MenuCommand::Export);
    assert_eq!(session.export_view().choice, poster);
}
