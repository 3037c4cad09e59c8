//! The rules that a case went by, with the days on which they hold, their figures, and what explains them.

use i18n_embed_fl::fl;

use crate::aid::{Figure, Period, Rules, Source, Unit, Walk, chosen_activity, figures};
use crate::canvas::Case;
use crate::export::content::{Column, Manuscript, TableRow, Words};
use crate::i18n::{self, Texts};

/// The rules on the way, each once; the figures of the day; and what explains the rules and is none itself.
pub(super) fn write(manuscript: &mut Manuscript<'_>, rules: &Rules, case: &Case, walk: &Walk<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    manuscript.heading(3, Words::fixed(fl!(messages, "motivation-rules")));
    let figures = figures(rules, walk);
    let shown = chosen(rules, case, walk, &figures);
    let (explaining, binding): (Vec<_>, Vec<_>) =
        sources(rules, walk, &figures).into_iter().partition(|(source, _)| source.explanation);
    let (dutch, european): (Vec<_>, Vec<_>) = binding.into_iter().partition(|(source, _)| source.national);
    for (title, sources) in
        [(fl!(messages, "motivation-dutch-law"), dutch), (fl!(messages, "motivation-european-law"), european)]
    {
        let columns = [Column::new(title, 5.0), Column::new(fl!(messages, "motivation-holds"), 5.0)];
        manuscript
            .table(columns, sources.iter().map(|(source, periods)| row(texts, source, periods)).collect());
    }
    if !shown.is_empty() {
        manuscript
            .labelled(&fl!(messages, "motivation-figures"), &Words::fixed(i18n::long_date(texts, walk.day)));
        let named = shown.iter().map(|figure| Words::fixed(i18n::aid::figure(texts, figure)));
        manuscript.list(named.collect());
    }
    if !explaining.is_empty() {
        manuscript.introduction(format!("{}:", fl!(messages, "motivation-explained")));
        let named =
            explaining.iter().map(|(source, _)| Words::fixed(source.text.text(texts.language().tag())));
        manuscript.list(named.collect());
    }
}

/// The figures to show: of the percentages only the one of the activity and the size that were chosen.
fn chosen(rules: &Rules, case: &Case, walk: &Walk<'_>, figures: &[&Figure]) -> Vec<Figure> {
    let activity = chosen_activity(rules, case, walk);
    let is_shown = |figure: &&&Figure| {
        figure.unit != Unit::Percent || activity.is_none_or(|chosen| chosen.id == figure.id)
    };
    let shown = figures.iter().filter(is_shown).map(|figure| match &case.size {
        Some(size) if figure.unit == Unit::Percent => {
            figure.for_size(size).unwrap_or_else(|| (*figure).clone())
        }
        _ => (*figure).clone(),
    });
    shown.collect()
}

/// The sources on the way and of the figures, each once, with the periods in which what was used of it holds.
fn sources<'a>(rules: &'a Rules, walk: &Walk<'a>, figures: &[&'a Figure]) -> Vec<(&'a Source, Vec<Period>)> {
    let on_the_way = walk.rules_used().into_iter();
    let on_the_way = on_the_way.flat_map(|(ids, period, _)| ids.iter().map(move |id| (id, period)));
    let of_figures = figures.iter().map(|figure| (&figure.source, figure.valid));
    let mut found: Vec<(&Source, Vec<Period>)> = Vec::new();
    for (id, period) in on_the_way.chain(of_figures) {
        let Some(source) = rules.source(id) else { continue };
        let period = if source.national { Period::default() } else { period };
        match found.iter_mut().find(|(known, _)| known.id == source.id) {
            Some((_, periods)) if periods.contains(&period) => {}
            Some((_, periods)) => periods.push(period),
            None => found.push((source, vec![period])),
        }
    }
    // A figure that ends says more than its article, which does not.
    for (_, periods) in &mut found {
        if periods.len() > 1 {
            periods.retain(|period| *period != Period::default());
        }
    }
    found
}

fn row(texts: &Texts, source: &Source, periods: &[Period]) -> TableRow {
    let held = periods.iter().map(|period| match i18n::aid::period(texts, *period) {
        held if held.is_empty() => Words::Fixed(fl!(texts.messages, "motivation-always")),
        held => Words::Fixed(held),
    });
    vec![vec![Words::fixed(source.text.text(texts.language().tag()))], held.collect()].into()
}
