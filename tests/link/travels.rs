//! Links that other addresses lead on to, and links among others in a text: whose is what.

use stackfit::link::{decode, encode};

use crate::found::found;

const A: &str = "https://stack.example.org/#v=1&js=9&py=3&concurrency=7&must=admin&name=Ann";
const B: &str = "https://stack.example.org/#v=1&ts=8&light=7&name=Bob";
const C: &str = "https://stack.example.org/#v=1&go=6&must=admin,types";
const D: &str = "https://stack.example.org/#v=1&js=9&py=3&concurrency=7&must=admin";

/// As `encodeURIComponent` of JavaScript does.
fn escaped(text: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    let sign =
        |byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(sign).collect()
}

fn link(address: &str) -> String {
    address.split_once('#').expect("it has a link").1.to_owned()
}

/// A text, with signs for the links: `A` and so on in braces, `EA` escaped, `AA` escaped twice.
fn with_links(text: &str) -> String {
    let mut text = text.to_owned();
    for (sign, link) in [("A", A), ("B", B), ("C", C), ("D", D)] {
        text = text
            .replace(&format!("{{{sign}}}"), link)
            .replace(&format!("{{E{sign}}}"), &escaped(link))
            .replace(&format!("{{H{sign}}}"), &link.replace('&', "&amp;"))
            .replace(&format!("{{EE{sign}}}"), &escaped(&escaped(link)));
    }
    text
}

/// Checks a text for people, without anything that is not understood.
#[track_caller]
fn assert_found(text: &str, people: &[&str]) {
    let text = with_links(text);
    let people: Vec<String> = people
        .iter()
        .map(|one| match *one {
            "A" => link(A),
            "B" => link(B),
            "C" => link(C),
            "D" => link(D),
            other => match other.strip_prefix("D ") {
                Some(name) => [&*link(D), "&name=", name].concat(),
                None => other.to_owned(),
            },
        })
        .collect();
    assert_eq!(found(&text), (people, Vec::new()), "{text}");
}

#[test]
fn a_line_with_a_link_of_its_own_is_no_part_of_the_link_before_it_however_it_is_escaped() {
    for text in ["{EA}\n{EB}", "{A}\n{EB}", "{EA}\n{B}", "{EEA}\n{EEB}", "{A}\n{EEB}"] {
        assert_found(text, &["A", "B"]);
    }
    for bare in ["stack.example.org/#v=1&ts=8&light=7&name=Bob", "%23v=1&ts=8&light=7&name=Bob"] {
        assert_found(&["{A}\n", bare].concat(), &["A", "B"]);
    }
    for line in ["100%", "95%,", "50%", "5%!"] {
        assert_found(&["{A}\n", line].concat(), &["A"]);
    }
}

#[test]
fn what_an_address_says_that_leads_on_to_a_link_is_no_part_of_it() {
    for text in [
        "https://exit.example/?url={ED}&go=1",
        "https://exit.example/?url={ED}&v=3&name=Bob&must=ml&js=1&t=abc",
        "https://exit.example/?js=1&url={ED}",
        "https://exit.example/?v=1&url={ED}&go=1",
        "https://exit.example/?u=https%3A%2F%2Fother.example&url={ED}&go=1",
        "https://exit.example/?url={EED}&go=1",
        "https://exit.example/?url={ED}#go=1",
        "https://exit.example/?url=https%3A//stack.example.org/%23v%3D1%26js%3D9%26py%3D3%26concurrency%3D7%26must%3Dadmin&go=1",
        "https://stack.example.org/%23v%3D1%26js%3D9%26py%3D3%26concurrency%3D7%26must%3Dadmin&go=1",
        "https://abc.r.us-east-1.awstrack.me/L0/{ED}/1/0100018c-abc-000000/AbC_d=345",
        "https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Fstack.example.org%2F%23v=1%26js=9%26py=3%26concurrency=7%26must=admin/1/0100018c-abc-000000/AbC_d=345",
        "https://r.search.yahoo.com/_ylt=Aw;_ylu=Y29/RV=2/RE=17/RO=10/RU={ED}/RK=2/RS=x-",
        "https://click.pstmrk.it/3s/stack.example.org%2F%23v%3D1%26js%3D9%26py%3D3%26concurrency%3D7%26must%3Dadmin/AbCd/xyz",
    ] {
        assert_found(text, &["D"]);
        assert_found(&[text, "\n{B}"].concat(), &["D", "B"]);
    }
    let glued = found(&with_links("https://disq.us/url?url={ED}%3AaBcDeFgH12&cuid=1"));
    assert_eq!(glued, (vec![link(D)], vec!["aBcDeFgH12".to_owned()]));
    let nested = format!("https://one.example/?url={ED}&go=1", ED = escaped(D));
    assert_found(&format!("https://two.example/?u={}&js=2", escaped(&nested)), &["D"]);
    // A link of its own has what it has.
    for own in
        ["v=1&name=A%26js%3D3%26v%3D1", "#v=1&name=See%20https%3A%2F%2Fx%2Eorg%2F%23v%3D1%26js%3D3"]
    {
        assert_eq!(found(own).0, [own.trim_start_matches('#')]);
    }
    let own = "v=1&js=8&via=https%3A%2F%2Fx.org%2F%23v%3D1%26ts%3D9";
    assert_eq!(found(&["https://x.org/#", own].concat()).0, [own]);
    assert_eq!(found(&["https://x.org/?ref=https%3A%2F%2Fy.org&", own].concat()).0, ["v=1&js=8"]);
}

#[test]
fn a_link_and_an_address_that_leads_on_to_it_count_once() {
    for (link, right) in [("A", "A"), ("D", "D")] {
        for text in [
            "[{X}](https://www.google.com/url?q={EX}&sa=D&source=editors&ust=1&usg=x)",
            "<a href=\"{HX}\" target=\"_blank\" data-saferedirecturl=\"https://www.google.com/url?q={EX}&amp;source=gmail&amp;ust=17&amp;usg=AOv\">{HX}</a>",
            "<a href=\"https://l.facebook.com/l.php?u={EX}&amp;h=AT0\" rel=\"nofollow noopener\">{HX}</a>",
            "{X} (https://linkprotect.cudasvc.com/url?a={EX}&c=E,1,abc&typo=1)",
        ] {
            assert_found(&text.replace('X', link), &[right]);
        }
    }
}

#[test]
fn words_of_a_tag_are_no_words_between_links_and_those_behind_it_are() {
    let tag = "<a href=\"{D}\" rel=\"nofollow noopener\" class=\"a b\">";
    assert_found(&[tag, "{D}</a>"].concat(), &["D"]);
    assert_found(&[tag, "here</a>, and <a href=\"{D}\">his</a>"].concat(), &["D", "D"]);
}

#[test]
fn what_stands_behind_an_escaped_link_in_an_address_is_named_and_left_out() {
    let escaped = escaped(&link(D));
    for link in [format!("#{escaped}&go=1"), format!("#{}&go=1", crate::travels::escaped(D))] {
        let opened = decode(&link, "");
        assert_eq!(encode(&opened.state), self::link(D), "{link}");
        assert_eq!(opened.not_understood, ["go=1"], "{link}");
    }
    let opened = decode("", &format!("?{escaped}&go=1"));
    assert_eq!(encode(&opened.state), link(D));
}

#[test]
fn the_rest_of_a_list_that_is_glued_behind_a_link_is_read() {
    let whole = "v=1&js=9&must=admin.8,types";
    for text in [
        "Ann: <https://stack.example.org/#v=1&amp;js=9&amp;must=admin>.8,types",
        "Ann: <https://stack.example.org/#v=1&amp;js=9&amp;must=admin>.8,types.",
        "Ann: \"https://stack.example.org/#v=1&amp;js=9&amp;must=admin\".8,types",
    ] {
        assert_found(text, &[&[whole, "&name=Ann"].concat()]);
    }
    let flask = "https://stack.example.org/#v=1&amp;hide=flask";
    assert_found(
        &format!("<a href=\"{flask}\">{flask}</a>,rails,gin"),
        &["v=1&hide=flask,rails,gin"],
    );
    assert_found("[{D}]({D}),types,ml.3", &["v=1&js=9&py=3&concurrency=7&must=ml.3,admin,types"]);
    for (rest, lost) in [(".8,typs", "must=typs"), (",types,typs", "must=typs")] {
        let (links, named) = found(&with_links(&["<{D}>", rest].concat()));
        assert_eq!((links.len(), named), (1, vec![lost.to_owned()]), "{rest}");
    }
    for text in ["<{D}>,which is mine", "<{D}>.8", "[{D}]({D}),and mine"] {
        let (links, _) = found(&with_links(text));
        assert_eq!(links.len(), 1, "{text}");
    }
    assert_found("<{A}>,types", &["A"]);
    assert_found("<{A}>&nbsp;and <{B}>&nbsp;Bob", &["A", "B"]);
    assert_found("<https://stack.example.org/#v=1>&amp;go=6&amp;must=admin,types", &["C"]);
}

#[test]
fn a_shortened_text_of_a_link_is_that_link() {
    for text in [
        "<{HD}|stack.example.org/#v=1&amp;js=9&amp;py=3…>",
        "[stack.example.org/#v=1&js=9&py=3…]({D})",
        "<a href=\"{HD}\">https://stack.example.org/#v=1&amp;js=9… ... ust=admin</a>",
        "<a href=\"{HD}\" class=\"postlink\">https://stack.example.org/#v=1&amp;js=9&amp;py=3&amp;conc ... ust=admin</a>",
        "<a href=\"{HD}\">stack.example.org/#v=1&amp;js=9&amp;py=3&amp;conc...</a>",
    ] {
        assert_found(text, &["D"]);
        assert_found(&[text, "\n{B}"].concat(), &["D", "B"]);
        if !text.contains("href") {
            assert_found(&["Ann: ", text].concat(), &["A"]);
        }
    }
    assert_eq!(found(&with_links("{D}\n#v=1&ts=8…")).0.len(), 2);
}

#[test]
fn blanks_that_a_translator_put_into_a_link_are_undone() {
    let whole = "v=1&js=9&py=3&name=Ann";
    for link in [
        "https: //stack.example.org/ # v = 1 & js = 9 & py = 3",
        "https://stack.example.org/#v= 1& js= 9& py= 3",
        "https://stack.example.org/#v=\u{a0}1& js=\u{a0}9& py=\u{a0}3",
        "https://stack.example.org/#v=1 & js=9 & py=3",
        "https://stack.example.org/#v=1& js=9& py=3",
        "https://stack.example.org/#v=1 &js=9 &py=3",
        "https: // stack.example.org / # v = 1 & js = 9 & py = 3",
        "https://stack.example.org/ #v=1&js=9&py=3",
    ] {
        assert_found(&["Ann: ", link].concat(), &[whole]);
        assert_found(&["Ann: ", link, "\nBob: {D}"].concat(), &[whole, "D Bob"]);
        assert_found(&["Ann: ", link, " and Bob: {D}"].concat(), &[whole, "D Bob"]);
        assert_found(&["Ann: ", link, " & Bob: {D}"].concat(), &[whole, "D Bob"]);
    }
}

#[test]
fn what_a_log_or_json_writes_for_the_end_of_a_line_ends_a_link() {
    assert_found(r#"[{"text":"{A}\nok"}]"#, &["A"]);
    assert_found(r#"{"text":"Ann: {D}\r\nBob: {D}"}"#, &["A", "D Bob"]);
    assert_found(r"{D}\nThanks", &["D"]);
    assert_found(r"{D}\tThanks", &["D"]);
    assert_found(r#""{\"text\":\"{A}\\nok\"}""#, &["A"]);
    let opened = decode(r"v=1&js=9&py=3\nThanks", "");
    assert_eq!(encode(&opened.state), "v=1&js=9&py=3");
    assert_eq!(opened.not_understood, ["nThanks"]);
}

#[test]
fn links_in_a_text_that_is_escaped_whole_are_all_read() {
    let both = escaped(&format!("Ann: {D}\nBob: {C}"));
    let right = ["A", &[&*link(C), "&name=Bob"].concat()];
    for text in [
        ["mailto:?subject=Stack&body=", &both].concat(),
        ["https://wa.me/?text=", &both].concat(),
        ["https://wa.me/?text=", &both.replace("%20", "+"), "&go=1"].concat(),
        both.clone(),
    ] {
        assert_found(&text, &right);
    }
    assert_found(&["https://wa.me/?text=", &escaped(&format!("{D}\n{C}"))].concat(), &["D", "C"]);
    assert_found("Cyd: <https://wa.me/?text={ED}>", &["D Cyd"]);
}

#[test]
fn a_name_stands_before_a_colon_of_any_width() {
    assert_found("Ann : {D}", &["A"]);
    assert_found("李雷：{D}", &["D %E6%9D%8E%E9%9B%B7"]);
    assert_found("李雷 ： {D}", &["D %E6%9D%8E%E9%9B%B7"]);
}

#[test]
fn what_is_glued_to_a_name_is_no_part_of_it_and_what_people_write_is() {
    for (value, name, named) in [
        ("Ann/", "Ann", ""),
        ("Ann#", "Ann", ""),
        ("Ann@", "Ann", ""),
        ("Ann$=", "Ann", ""),
        ("Ann[", "Ann", ""),
        ("Ann#respond", "Ann", "respond"),
        ("Ann[1]", "Ann", "1"),
        ("Ann,ok", "Ann", "ok"),
        ("Ann;ok", "Ann", "ok"),
        ("Ann),types", "Ann", "types"),
        ("Shop/Web", "Shop/Web", ""),
        ("A, B", "A, B", ""),
        ("A,%20B", "A, B", ""),
        ("A,+B", "A, B", ""),
        ("C# team", "C# team", ""),
        ("Team%20#1", "Team #1", ""),
        ("Team+[A", "Team [A", ""),
        ("A$B=C@D", "A$B=C@D", ""),
        ("Ann%2F", "Ann/", ""),
        ("Ann%2Cok%23x", "Ann,ok#x", ""),
        ("100%25", "100%", ""),
    ] {
        let opened = decode(&["v=1&js=8&name=", value].concat(), "");
        assert_eq!(opened.state.name, name, "{value}");
        assert_eq!(opened.not_understood.join("; "), named, "{value}");
    }
}

#[test]
fn signs_and_digits_of_other_scripts_are_read_in_ids_and_settings() {
    for (link, right) in [
        ("v=1&js=૮&hide=spring‑boot、ﬂask", "v=1&js=8&hide=flask,spring-boot"),
        ("v=1&js=௮&must=admin،types", "v=1&js=8&must=admin,types"),
        ("v=1&with=Ann.js९.hide‑gin", "v=1&with=16-signs,Ann.js9.hide-gin"),
        ("v=1&with=Ann&#x5f;B.js9.o&#8209;gin&#8209;ml4", "v=1&with=19-signs,Ann_B.js9.o-gin-ml4"),
    ] {
        let opened = decode(link, "");
        assert_eq!(encode(&opened.state), right, "{link}");
        assert_eq!((opened.adjusted, opened.not_understood.len()), (0, 0), "{link}");
    }
    assert_found("https://stack.example.org/＃v=1&js=9&py=3&concurrency=7&must=admin", &["D"]);
}
