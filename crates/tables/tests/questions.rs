//! Questions of the data: what must hold for them, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use folder::{Folder, entry, set};
use toml::{Table, Value};

/// The answers of the question about this criterion.
fn answers<'a>(questions: &'a mut Table, id: &str) -> &'a mut Vec<Value> {
    let question = entry(questions, "question", id);
    question.get_mut("answers").and_then(Value::as_array_mut).expect("answers")
}

fn table(value: &mut Value) -> &mut Table {
    value.as_table_mut().expect("a table")
}

#[test]
fn every_criterion_and_the_language_have_one_question() {
    let folder = Folder::new();
    folder.edit("questions.toml", |questions| {
        set(entry(questions, "question", "realtime"), "id", "admin");
        set(entry(questions, "question", "team"), "id", "teams");
    });
    folder.assert_failures(&[
        "data/questions.toml: question.admin.id: is given twice",
        "data/questions.toml: no question has the id \"realtime\"",
        "data/questions.toml: no question has the id \"team\"",
        "data/questions.toml: question.teams.id: unknown criterion \"teams\"",
    ]);
}

#[test]
fn answers_have_levels_above_0_that_rise_and_words() {
    let folder = Folder::new();
    folder.edit("questions.toml", |questions| {
        set(table(&mut answers(questions, "realtime")[0]), "level", 0);
        set(table(&mut answers(questions, "admin")[2]), "level", 6);
        set(table(&mut answers(questions, "ml_ai")[1]), "text", " ");
        answers(questions, "security").truncate(1);
        let choices = questions.get_mut("choice").and_then(Value::as_array_mut).expect("a list");
        for (choice, levels) in choices.iter_mut().zip([&[0][..], &[], &[2, 9, 9]]) {
            let levels = levels.iter().copied().map(Value::Integer).collect();
            table(choice).insert("levels".to_owned(), Value::Array(levels));
        }
    });
    folder.assert_failures(&[
        "data/questions.toml: choice.1.level = 0: must be above 0, which is \"does not matter\"",
        "data/questions.toml: choice.2.levels: must be one to three",
        "data/questions.toml: choice.3.level = 9: must be above the one before it",
        "data/questions.toml: question.realtime.answers.level = 0: must be above 0, which is \
         \"does not matter\"",
        "data/questions.toml: question.ml_ai.answers.text: must not be empty",
        "data/questions.toml: question.admin.answers.level = 6: must be above the one before it",
        "data/questions.toml: question.security.answers: must be two to four",
    ]);
}

#[test]
fn a_choice_is_among_criteria_that_exist() {
    let folder = Folder::new();
    folder.rewrite("questions.toml", |text| {
        text.replacen(
            "{ id = \"io_concurrency\", text = \"Serve thousands at once\" }",
            "{ id = \"speed\", text = \"\" }",
            1,
        )
    });
    folder.assert_failures(&[
        "data/questions.toml: choice.2.options: unknown criterion \"speed\"",
        "data/questions.toml: choice.2.options.speed: must not be empty",
    ]);
}

#[test]
fn a_choice_is_about_as_much_as_an_answer_has_room_for() {
    let folder = Folder::new();
    folder.edit("languages.toml", |languages| {
        let all = languages.get_mut("language").and_then(Value::as_array_mut).expect("a list");
        for id in ["zig", "lua"] {
            let mut more = all[1].clone();
            for key in ["id", "key", "name"] {
                set(table(&mut more), key, id);
            }
            all.push(more);
        }
        assert_eq!(all.len(), 13);
    });
    folder.edit("questions.toml", |questions| {
        let choices = questions.get_mut("choice").and_then(Value::as_array_mut).expect("a list");
        let options = table(&mut choices[1]).get_mut("options").and_then(Value::as_array_mut);
        let options = options.expect("a list");
        let more = options[0].clone();
        options.resize(8, more);
    });
    folder.assert_failures(&[
        "data/questions.toml: choice.1.options: are 13, more than an answer has room for",
        "data/questions.toml: choice.2.options: are 8, more than an answer has room for",
    ]);
}
