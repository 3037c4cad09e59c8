//! The partner table of a poster.

use i18n_embed_fl::fl;

use super::words::joined;
use crate::canvas::{Canvas, Contribution, Interest, Partner, Term};
use crate::export::content::{Figure, ParagraphRole, Passage, Run, Words, passages, single_line};
use crate::export::layout::flow::{Cell, Flow, Part, Row, Rule};
use crate::export::layout::logo::LogoSetting;
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{FIELD, HAIRLINE, HINT, LINE, MUTED, TEXT, group_color, group_tint};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Face, Numbering, Owner};
use crate::i18n;
use crate::template::Palette;

/// Left and right edge of each column, as a part of the table's width.
const COLUMNS: [(f32, f32); 3] = [(0.0, 0.33), (0.35, 0.66), (0.68, 1.0)];
/// The width of a cell, in ems, below which the columns are stacked.
const STACK_BELOW: f32 = 25.0;

/// The area of a logo, in square ems.
const LOGO_AREA: f32 = 6.0;

/// Writes the header and a row for each partner, if any partner has content.
pub(super) fn write(
    body: &mut Flow,
    canvas: &Canvas,
    palette: Palette,
    section: ElementId,
    writer: &mut Writer<'_>,
) {
    let partners: Vec<&Partner> = canvas.partners.iter().filter(|partner| is_filled(partner)).collect();
    if partners.is_empty() {
        return;
    }
    let table = writer.add(section, ElementKind::Table);
    body.rows.push(header(table, writer));
    for partner in partners {
        let row = row(partner, palette, table, writer);
        body.rows.push(row);
    }
}

fn is_filled(partner: &Partner) -> bool {
    let (notes, support) = (partner.notes.clone(), partner.support.clone());
    *partner != Partner { support, notes, ..Partner::new(partner.id) }
}

fn header(table: ElementId, writer: &mut Writer<'_>) -> Row {
    let row = writer.add(table, ElementKind::TableRow);
    let titles = [
        fl!(writer.texts.messages, "export-partner"),
        fl!(writer.texts.messages, "export-interest"),
        fl!(writer.texts.messages, "export-contribution"),
    ];
    let mut cells = Vec::new();
    for (title, column) in titles.into_iter().zip(COLUMNS) {
        let element = writer.add(row, ElementKind::ColumnHeader);
        let title = writer.words(title, Look::fixed(Face::Medium, MUTED), Owner::Element(element));
        cells.push(Cell::between(column, vec![Part::text(title, 0.86)]));
    }
    Row {
        after: 0.3,
        rule: Some(Rule { color: FIELD, width: HAIRLINE }),
        keep_with_next: true,
        stack_below: STACK_BELOW,
        ..Row::new(cells)
    }
}

fn row(partner: &Partner, palette: Palette, table: ElementId, writer: &mut Writer<'_>) -> Row {
    let row = writer.add(table, ElementKind::TableRow);
    let name = name_parts(partner, palette, row, writer);
    let interests = interest_parts(partner, palette, row, writer);
    let contributions = contribution_parts(partner, row, writer);
    let parts = [name, interests, contributions];
    Row {
        before: 0.3,
        after: 0.3,
        rule: Some(Rule { color: LINE, width: HAIRLINE }),
        header: Some(0),
        keep_whole: true,
        stack_below: STACK_BELOW,
        ..Row::new(
            COLUMNS.into_iter().zip(parts).map(|(column, parts)| Cell::between(column, parts)).collect(),
        )
    }
}

fn name_parts(partner: &Partner, palette: Palette, row: ElementId, writer: &mut Writer<'_>) -> Vec<Part> {
    let header = writer.add(row, ElementKind::RowHeader);
    let setting = LogoSetting { ground: group_tint(palette), scale: 1.0, area: LOGO_AREA };
    let logo = Figure::of(partner).and_then(|figure| writer.logo(&figure, header, setting));
    let name = match single_line(&partner.name) {
        name if name.is_empty() => writer.paragraph("…", Look::fixed(Face::SemiBold, HINT), header),
        name => writer.paragraph(name, Look::of_team(Face::SemiBold, TEXT), header),
    };
    let mut parts: Vec<Part> = logo.into_iter().chain([Part::text(name, 1.0)]).collect();
    let role = partner.role.as_ref().map(|role| single_line(&i18n::partner_role(writer.texts, role)));
    let sector = partner.sector.as_ref().map(|sector| single_line(&i18n::sector(writer.texts, sector)));
    let line = joined(&[role.unwrap_or_default(), sector.unwrap_or_default()]);
    if !line.is_empty() {
        let line = writer.paragraph(line, Look::fixed(Face::Regular, MUTED), header);
        parts.push(Part::text(line, 0.88));
    }
    parts
}

fn interest_parts(partner: &Partner, palette: Palette, row: ElementId, writer: &mut Writer<'_>) -> Vec<Part> {
    let cell = writer.add(row, ElementKind::TableCell);
    let other = passages(ParagraphRole::Body, &Words::team(&partner.other_interest));
    // The words say more than the term that stands for them.
    let has_words = !other.is_empty();
    let named =
        partner.interests.iter().filter(|term| !(has_words && **term == Term::Known(Interest::Other)));
    let named: Vec<String> = named.map(|term| single_line(&i18n::interest(writer.texts, term))).collect();
    let color = group_color(palette);
    let mut parts = Vec::new();
    if !named.is_empty() {
        let list = writer.add(cell, ElementKind::List(Numbering::None));
        let mut chips = Vec::new();
        for name in named {
            let item = writer.add(list, ElementKind::ListItem);
            let item = writer.add(item, ElementKind::ListBody);
            chips.push(writer.words(name, Look::fixed(Face::Medium, color), Owner::Element(item)));
        }
        parts.push(Part::Chips { chips, color });
    }
    let setting = Setting { face: Face::Regular, color, scale: 0.9 };
    parts.extend(writer.passages(&other, cell, setting));
    parts
}

fn contribution_parts(partner: &Partner, row: ElementId, writer: &mut Writer<'_>) -> Vec<Part> {
    let cell = writer.add(row, ElementKind::TableCell);
    let mut parts = Vec::new();
    for contribution in &partner.contributions {
        let (said, mut last, kind) = contribution_words(contribution, writer);
        parts.extend(writer.passages(&said, cell, Setting::TEXT));
        if last.is_empty() && kind.is_empty() {
            continue;
        }
        let element = writer.add(cell, ElementKind::Paragraph);
        if !kind.is_empty() {
            let dot = if last.is_empty() { "" } else { "\u{a0}·\u{a0}" };
            last.push(Run::plain(Words::Fixed(format!("{dot}{kind}"))));
        }
        let mut pieces = writer.run_pieces(&last, Face::Regular, TEXT, element);
        if let Some(kind) = pieces.last_mut().filter(|_| !kind.is_empty()) {
            kind.color = MUTED;
        }
        parts.push(Part::text(writer.pieces(pieces), 1.0));
    }
    parts
}

/// The passages of a contribution but its last line, that line, and the kind behind it.
fn contribution_words(contribution: &Contribution, writer: &Writer<'_>) -> (Vec<Passage>, Vec<Run>, String) {
    let texts = writer.texts;
    let words = i18n::contribution(texts, contribution, contribution.text.trim_end());
    let mut said = passages(ParagraphRole::Body, &Words::team(&words));
    let last = match said.pop_if(|passage| matches!(passage, Passage::Paragraph(_))) {
        Some(Passage::Paragraph(paragraph)) => paragraph.runs,
        Some(Passage::List(_)) | None => Vec::new(),
    };
    let kind = contribution.kind.as_ref().map(|kind| single_line(&i18n::contribution_kind(texts, kind)));
    // `Locatie` needs no `locatie` behind it, and where nobody wrote words the kind stands in their place.
    let kind = kind.filter(|kind| !words.to_lowercase().contains(kind.as_str()));
    let is_written = !contribution.text.trim().is_empty();
    (said, last, kind.filter(|_| is_written).unwrap_or_default())
}
