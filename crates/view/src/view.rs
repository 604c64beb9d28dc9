//! From the syntax of a view to the code that makes it.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Block, Error, Expr, Result, Stmt};

use crate::markup::Markup;

type Element = NodeElement<rstml::Infallible>;

/// The code for a whole view.
pub fn expand(tokens: TokenStream) -> Result<TokenStream> {
    let nodes = rstml::parse2(tokens)?;
    let mut roots = nodes.iter().filter(|node| !matches!(node, Node::Comment(_)));
    if let (Some(only), None) = (roots.next(), roots.next()) {
        return root(only);
    }
    let roots = nodes.iter().filter(|node| !matches!(node, Node::Comment(_)));
    let roots = roots.map(root).collect::<Result<Vec<_>>>()?;
    Ok(quote! { crate::ui::view::together(::std::vec![#(#roots),*]) })
}

/// The code for a view that stands beside others or alone.
fn root(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(node) if is_component(node) => component(node),
        Node::Element(node) => element(node),
        Node::Block(block) => {
            let block = unbraced(block);
            Ok(quote! { crate::ui::view::Child::into_view(#block) })
        }
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { crate::ui::view::Child::into_view(#text) })
        }
        other => {
            Err(Error::new(other.span(), "a view holds elements, components, texts and blocks"))
        }
    }
}

fn is_component(node: &Element) -> bool {
    node.name().to_string().starts_with(|first: char| first.is_ascii_uppercase())
}

fn component(node: &Element) -> Result<TokenStream> {
    let name = node.name();
    if let Some(child) = node.children.first() {
        return Err(Error::new(child.span(), "components here have no children"));
    }
    let arguments = node.attributes().iter().map(|attribute| {
        let attribute = keyed(attribute)?;
        let key = ident(&attribute.key)?;
        let value = attribute.value().map_or_else(|| quote! { #key }, |value| quote! { #value });
        Ok(quote! { .#key(#value) })
    });
    let arguments = arguments.collect::<Result<Vec<_>>>()?;
    Ok(quote! {
        ::leptos::prelude::IntoAny::into_any(::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name) #(#arguments)* .build(),
        ))
    })
}

/// The code for an element with all that is in it.
fn element(node: &Element) -> Result<TokenStream> {
    let mut markup = Markup::of(&node.name().to_string());
    let mut code = Vec::new();
    put(node, &mut markup, &mut code)?;
    let template = markup.template();
    if code.is_empty() {
        return Ok(quote! { crate::ui::view::Element::new(#template).into_view() });
    }
    Ok(quote! {{
        let mut element = crate::ui::view::Element::new(#template);
        #(#code)*
        element.into_view()
    }})
}

/// Puts an element into the markup, and what fills it into the code.
fn put(node: &Element, markup: &mut Markup, code: &mut Vec<TokenStream>) -> Result<()> {
    let name = node.name().to_string();
    let number = markup.start(&name);
    for attribute in node.attributes() {
        let attribute = keyed(attribute)?;
        let key = attribute.key.to_string().replace(' ', "");
        let is_known = !key.contains(':') && key != "node_ref";
        match attribute.value() {
            None if !is_known => {
                return Err(Error::new(attribute.key.span(), "this needs a value"));
            }
            None => markup.attribute(&key, None),
            Some(value) => {
                if let Some(text) = literal(value).filter(|_| is_known) {
                    markup.attribute(&key, Some(&text));
                } else {
                    let place = markup.place(number);
                    code.push(filled(attribute, &key, value, place)?);
                }
            }
        }
    }
    markup.inside();
    for child in &node.children {
        match child {
            Node::Element(child) if !is_component(child) => put(child, markup, code)?,
            Node::Text(text) => markup.text(&text.value_string()),
            Node::Comment(_) => {}
            Node::Block(block) => {
                let number = markup.child();
                let (place, block) = (markup.place(number), unbraced(block));
                code.push(quote! { element.child(#place, #block); });
            }
            other => {
                let view = root(other)?;
                let number = markup.child();
                let place = markup.place(number);
                code.push(quote! { element.child(#place, #view); });
            }
        }
    }
    markup.end(&name);
    Ok(())
}

/// A block without its braces where it holds no more than an expression.
fn unbraced(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(Block { stmts, .. }) => match &stmts[..] {
            [Stmt::Expr(expression, None)] => quote! { #expression },
            [Stmt::Macro(called)] if called.semi_token.is_none() => quote! { #called },
            _ => quote! { #block },
        },
        NodeBlock::Invalid(_) => quote! { #block },
    }
}

/// The code for an attribute whose value is not known before.
fn filled(
    attribute: &KeyedAttribute,
    key: &str,
    value: &Expr,
    place: usize,
) -> Result<TokenStream> {
    if key == "node_ref" {
        return Ok(quote! { element.node_ref(#place, #value); });
    }
    Ok(match key.split_once(':') {
        None => quote! { element.attribute(#place, #key, #value); },
        Some(("class", name)) => quote! { element.class(#place, #name, #value); },
        Some(("prop", name)) => quote! { element.property(#place, #name, #value); },
        Some(("on", name)) => {
            let event = event(name);
            quote! { element.on::<::leptos::ev::#event>(#place, #name, #value); }
        }
        Some(_) => return Err(Error::new(attribute.key.span(), "no such kind of attribute here")),
    })
}

/// The type of an event with this name.
fn event(name: &str) -> TokenStream {
    match name {
        "click" | "mousedown" => quote! { MouseEvent },
        "keydown" | "keyup" => quote! { KeyboardEvent },
        "focus" | "blur" | "focusin" | "focusout" => quote! { FocusEvent },
        "submit" => quote! { SubmitEvent },
        name if name.starts_with("pointer") => quote! { PointerEvent },
        _ => quote! { Event },
    }
}

/// The text of a value that is known before.
fn literal(value: &Expr) -> Option<String> {
    let Expr::Lit(literal) = value else { return None };
    match &literal.lit {
        syn::Lit::Str(text) => Some(text.value()),
        syn::Lit::Int(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

fn keyed(attribute: &NodeAttribute) -> Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => Err(Error::new(block.span(), "an attribute needs a name")),
    }
}

fn ident(name: &NodeName) -> Result<syn::Ident> {
    let NodeName::Path(path) = name else {
        return Err(Error::new(name.span(), "an argument of a component is one word"));
    };
    path.path.require_ident().cloned()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn expanded(tokens: TokenStream) -> String {
        expand(tokens).map_or_else(|error| format!("refused: {error}"), |code| code.to_string())
    }

    #[test]
    fn what_is_known_before_is_markup_and_nothing_else_is_code() {
        let code = expanded(quote! { <p class="a" tabindex=0>"b" <i>"c"</i></p> });
        assert!(code.contains("<p class=\\\"a\\\" tabindex=\\\"0\\\">b<i>c</i></p>"), "{code}");
        assert!(!code.contains("let mut"), "{code}");
    }

    #[test]
    fn what_is_not_known_before_is_filled_in_in_the_order_of_the_document() {
        let code = expanded(quote! {
            <p class=a on:click=b>{c} <i class:d=e prop:textContent=f></i> <Part g=h i /></p>
        });
        let filled = [
            "attribute (0usize , \"class\" , a)",
            "on :: < :: leptos :: ev :: MouseEvent > (0usize , \"click\" , b)",
            "child (1usize , c)",
            "class (2usize , \"d\" , e)",
            "property (2usize , \"textContent\" , f)",
            "child (3usize ,",
            ". g (h) . i (i) . build ()",
        ];
        let mut rest = code.as_str();
        for call in filled {
            let Some((_, after)) = rest.split_once(call) else { panic!("no {call} in {rest}") };
            rest = after;
        }
    }

    #[test]
    fn several_roots_stay_together() {
        let code = expanded(quote! { <b></b> "c" {d} });
        assert!(code.starts_with("crate :: ui :: view :: together"), "{code}");
    }

    #[test]
    fn what_the_page_does_not_need_is_refused() {
        for tokens in [
            quote! { <p style:width=a></p> },
            quote! { <p {..a}></p> },
            quote! { <p on:click></p> },
            quote! { <Part><p></p></Part> },
            quote! { <!DOCTYPE html> },
        ] {
            let code = expanded(tokens.clone());
            assert!(code.starts_with("refused: "), "{tokens}: {code}");
        }
    }
}
