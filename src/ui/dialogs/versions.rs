//! Earlier versions of the canvas: a list, and the content of the chosen one.

use egui::{ScrollArea, Sense, Ui, UiBuilder, vec2};
use i18n_embed_fl::fl;
use jiff::civil::DateTime;

use super::version_changes::changes_in_words;
use super::{part_ui, title_ui};
use crate::app::{Answer, State, VersionsAnswer, VersionsChoice};
use crate::canvas::{Canvas, OptionId, Section, in_plan_order, name_of};
use crate::file::EarlierVersion;
use crate::i18n::{self, Texts};
use crate::template::{SectionKind, SectionOption, Template};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Radios, button, colored, follow_focus, label, muted, primary_button, radios_ui};

const LIST_SHARE: f32 = 0.36;
const GAP: f32 = 16.0;
const HEIGHT: f32 = 380.0;

pub(super) fn versions_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &VersionsChoice) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "versions-title"));
    match (choice.others.as_deref(), choice.versions.as_deref()) {
        (Some([]), _) => {
            label(ui, &fl!(messages, "versions-no-others"), 13.5);
        }
        (Some(others), _) => others_ui(ui, pass, others),
        (None, None) => {
            muted(ui, &fl!(messages, "versions-busy"), 13.0);
        }
        (None, Some([])) => {
            label(ui, &fl!(messages, "versions-none"), 13.5);
        }
        (None, Some(versions)) => {
            let height = HEIGHT.min(ui.ctx().content_rect().height() - 180.0);
            let room = vec2(ui.available_width(), height);
            let (room, _) = ui.allocate_exact_size(room, Sense::hover());
            let (left, right) = room.split_left_right_at_fraction(LIST_SHARE);
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                list_ui(ui, pass, versions, choice.chosen);
            });
            ui.scope_builder(UiBuilder::new().max_rect(right.with_min_x(right.left() + GAP)), |ui| {
                preview_ui(ui, pass.texts, pass.state, choice);
            });
        }
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if choice.canvas.is_some() && choice.of.is_some() {
            pass.primary_button(
                ui,
                &fl!(messages, "versions-open-beside"),
                Answer::Versions(VersionsAnswer::OpenBeside),
            );
        } else if choice.canvas.as_deref().is_some_and(|canvas| canvas != pass.canvas()) {
            let writable = pass.is_writable();
            let put_back = fl!(messages, "versions-put-back");
            if ui.add_enabled_ui(writable, |ui| primary_button(ui, &put_back).clicked()).inner {
                pass.push(Answer::Versions(VersionsAnswer::PutBack));
            }
            pass.button(ui, &fl!(messages, "versions-compare"), Answer::Versions(VersionsAnswer::Compare));
            pass.button(
                ui,
                &fl!(messages, "versions-open-beside"),
                Answer::Versions(VersionsAnswer::OpenBeside),
            );
        }
        if choice.others.is_none() && button(ui, &fl!(messages, "versions-others")).clicked() {
            pass.push(Answer::Versions(VersionsAnswer::OtherCanvases));
        }
        pass.button(ui, &fl!(messages, "notice-dismiss"), Answer::Cancel);
    });
}

/// Other canvases, each with the time of its last version; their files may be gone.
fn others_ui(ui: &mut Ui, pass: &mut Pass<'_>, others: &[EarlierVersion]) {
    muted(ui, &fl!(pass.texts.messages, "versions-choose-canvas"), 13.0);
    let height = HEIGHT.min(ui.ctx().content_rect().height() - 180.0);
    ScrollArea::vertical().id_salt("others").max_height(height).show(ui, |ui| {
        for other in others {
            let subject = match other.summary.subject.trim() {
                "" => fl!(pass.texts.messages, "title-nameless"),
                subject => i18n::visible(subject),
            };
            let moment = i18n::moment(pass.texts, other.saved);
            pass.link(
                ui,
                &format!("{subject} ({moment})"),
                Answer::Versions(VersionsAnswer::Of(other.summary.id)),
            );
        }
    });
}

fn list_ui(ui: &mut Ui, pass: &mut Pass<'_>, versions: &[EarlierVersion], chosen: Option<usize>) {
    let title = fl!(pass.texts.messages, "versions-title");
    let scroll = ScrollArea::vertical().id_salt("versions").auto_shrink(false);
    let show = |ui: &mut Ui, radios: &mut Radios| {
        let mut day = None;
        for (place, version) in versions.iter().enumerate() {
            let date = version.saved.date();
            if day != Some(date) {
                day = Some(date);
                part_ui(ui, &i18n::long_date(pass.texts, date));
            }
            let time = time_in_list(versions, place, version.saved);
            let number = i18n::visible_line(version.summary.version.trim());
            let number = match &*number {
                "" => String::new(),
                number => format!(" · {}", fl!(pass.texts.messages, "versions-number", number = number)),
            };
            let shown = format!("{time}{number}");
            let date = i18n::long_date(pass.texts, date);
            let name = fl!(pass.texts.messages, "date-and-time", date = date, time = shown.as_str());
            let version = radios.button(ui, chosen == Some(place), &shown).accessible_name(name);
            if version.clicked() {
                pass.push(Answer::Versions(VersionsAnswer::LookAt(place)));
            }
        }
    };
    scroll.show(ui, |ui| {
        radios_ui(ui, &title, show);
        follow_focus(ui);
    });
}

/// The time of a version, to the second where another one was saved in the same minute.
fn time_in_list(versions: &[EarlierVersion], place: usize, saved: DateTime) -> String {
    let is_same = |other: &EarlierVersion| {
        let other = other.saved;
        (other.date(), other.hour(), other.minute()) == (saved.date(), saved.hour(), saved.minute())
    };
    // They stand in order of time.
    let beside = [place.checked_sub(1), place.checked_add(1)].into_iter().flatten();
    let is_shared = beside.filter_map(|beside| versions.get(beside)).any(is_same);
    let minute = format!("{:02}:{:02}", saved.hour(), saved.minute());
    if is_shared { format!("{minute}:{:02}", saved.second()) } else { minute }
}

fn preview_ui(ui: &mut Ui, texts: &Texts, state: &State, choice: &VersionsChoice) {
    let messages = &texts.messages;
    ScrollArea::vertical().id_salt("version").auto_shrink(false).show(ui, |ui| match &choice.canvas {
        None if choice.chosen.is_some() => {
            muted(ui, &fl!(messages, "versions-busy"), 13.0);
        }
        None => {
            muted(ui, &fl!(messages, "versions-choose"), 13.0);
        }
        Some(canvas) => {
            if **canvas == *state.open.document.canvas() {
                muted(ui, &fl!(messages, "versions-same"), 13.0);
            } else if choice.of.is_none() {
                let now = &state.open.document;
                let changes = changes_in_words(texts, now.template(), canvas, now.canvas());
                if !changes.is_empty() {
                    colored(ui, &fl!(messages, "versions-since"), Weight::SemiBold, 13.0, Tone::Text);
                    label(ui, &changes.join(" · "), 13.0);
                    ui.separator();
                }
            }
            let template = choice.template.as_deref().unwrap_or(state.open.document.template());
            canvas_ui(ui, template, canvas);
        }
    });
}

/// The content of a canvas, one section below the other.
fn canvas_ui(ui: &mut Ui, template: &Template, canvas: &Canvas) {
    colored(ui, &canvas.header.subject, Weight::Bold, 15.0, Tone::Text);
    for section in &template.sections {
        let lines: Vec<String> = match section.kind {
            SectionKind::Text | SectionKind::Questions | SectionKind::Sides => {
                match canvas.sections.get(&section.id) {
                    Some(Section::Text(text)) => vec![text.clone()],
                    Some(Section::Questions(answers)) => answers.values().cloned().collect(),
                    None => Vec::new(),
                }
            }
            SectionKind::Choice => {
                let is_chosen =
                    |option: &&SectionOption| canvas.is_chosen(&OptionId::new(&section.id, &option.id));
                let chosen = section.options.iter().filter(is_chosen);
                let chosen = chosen.map(|option| option.title.text(&canvas.language).to_owned());
                chosen.chain([canvas.text(&section.id).to_owned()]).collect()
            }
            SectionKind::Partners => canvas.partners.iter().map(|partner| partner.name.clone()).collect(),
            SectionKind::Actions => {
                in_plan_order(&canvas.actions).iter().map(|(action, _)| action.text.clone()).collect()
            }
            SectionKind::Pitch => vec![canvas.pitch.for_all()],
            SectionKind::Table => {
                let rows = section.rows_on(canvas);
                rows.map(|row| name_of(row).to_owned()).collect()
            }
        };
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        if !lines.is_empty() {
            ui.add_space(6.0);
            colored(ui, section.title.text(&canvas.language), Weight::SemiBold, 13.0, Tone::Text);
            for line in lines {
                label(ui, &line, 13.0);
            }
        }
    }
}
